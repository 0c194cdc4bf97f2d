// What every edit of a configured thing goes through, whatever its kind: may they, is it still the edition that they
// looked at, does all that it names exist, is anything different. What an edit was based on never becomes a fact.
import type { EditedKind, MasterDataOf, MasterKind } from '@lineside/core/contracts/master-data';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { type Decision, type Refused, refuse } from '@lineside/core/kernel/decision';
import { type FactId, streamId } from '@lineside/core/kernel/ids';
import { linesOfEdit } from './edit-lines.ts';
import type { Known } from './known.ts';
import { permittedOn } from './permitted.ts';
import { takenAddress } from './taken-address.ts';
import { unlessSame } from './unless-same.ts';

type Configured = { [Kind in MasterKind]: MasterDataOf<Kind> } & { dataSpec: DataSpecConfigured };
type ConfiguredKind = keyof Configured;
type Permissions = readonly [Permission, ...Permission[]];
type Edited<Data> = Data & { basedOn?: FactId | null | undefined };

/** Refuses what names something that is not there; `at` is where the data stands in the command. */
export type Sound<Data> = (data: Data, known: Known, at: string) => Refused<ProblemCode> | null;

/** Any one of these lets somebody edit a kind of thing. */
export const editPermissions: Readonly<Record<EditedKind, Permissions>> = {
  line: ['line:config'],
  stationGroup: ['line:config'],
  station: ['line:config'],
  operation: ['operation:config'],
  executionDefaults: ['operation:config'],
  defectCode: ['operation:config'],
  product: ['wo:receive', 'system:integration', 'route:create'],
  faiTemplate: ['route:configure'],
  samplingRule: ['route:configure'],
  feederTable: ['loading:config'],
  dataSpec: ['data_spec:config'],
  routeDraft: ['route:configure'],
};

/** The rule of a command that configures one thing of a kind. */
export function editRule<Kind extends ConfiguredKind>(kind: Kind, sound: Sound<Configured[Kind]>) {
  const permissions: Permissions = editPermissions[kind];
  return (
    known: Known,
    actor: Actor,
    input: Edited<Configured[Kind]>,
  ): Decision<NewDomainFact, ProblemCode> =>
    permittedOn(actor, linesOfEdit(kind, keyOf(input), input, known), permissions) ??
    decideEdit(kind, known, input, sound, 'input');
}

/** All or none: the first that is refused refuses all of them. */
export function decideEdits<Kind extends ConfiguredKind>(
  kind: Kind,
  known: Known,
  inputs: readonly Edited<Configured[Kind]>[],
  sound: Sound<Configured[Kind]>,
  at: string,
): Decision<NewDomainFact, ProblemCode> {
  const facts: NewDomainFact[] = [];
  const keys = new Set<string>();
  for (const [i, input] of inputs.entries()) {
    const path = `${at}.${i}`;
    const key = keyOf(input);
    if (keys.has(key)) return invalid(`${path}.code`, `${key} is given twice`);
    keys.add(key);
    const decision = decideEdit(kind, known, input, sound, path);
    if ('refused' in decision) return decision;
    facts.push(...decision.facts);
  }
  return { facts };
}

function decideEdit<Kind extends ConfiguredKind>(
  kind: Kind,
  known: Known,
  input: Edited<Configured[Kind]>,
  sound: Sound<Configured[Kind]>,
  at: string,
): Decision<NewDomainFact, ProblemCode> {
  const { basedOn, ...rest } = input;
  const data = rest as Configured[Kind];
  const key = keyOf(data);
  return (
    staleEdit(known, kind, key, basedOn) ??
    takenAddress(kind, key, `${at}.code`) ??
    sound(data, known, at) ??
    unlessSame(withoutStamp(known.found(kind, key)), {
      stream: streamId(kind, key),
      type: `${kind}.configured`,
      data,
    } as NewDomainFact)
  );
}

/**
 * STALE_EDIT when what was edited is not what is there now.
 * @param basedOn the edition that the edit began with; null: there was none; undefined: nobody asks
 */
export function staleEdit(
  known: Known,
  kind: EditedKind | 'role' | 'user',
  key: string,
  basedOn: FactId | null | undefined,
): Refused<'STALE_EDIT'> | null {
  if (basedOn === undefined) return null;
  const edition = known.edition(kind, key);
  const latest = edition?.id ?? null;
  if (basedOn === latest || (basedOn === null && edition?.removed)) return null;
  const { by = null, byName = null, at = null } = known.editor(kind, key) ?? {};
  return refuse('STALE_EDIT', { kind, key, by, byName, at, edition: latest });
}

/** One of its kind for the plant, or named by its code. */
function keyOf(data: { code: string } | object): string {
  return 'code' in data ? data.code : plantDefaultsKey;
}

/** An operation's state also says when it was edited. */
function withoutStamp(state: object | null): object | null {
  if (state === null) return null;
  const { editedAt: _stamp, ...data } = state as { editedAt?: number };
  return data;
}

function invalid(path: string, issue: string): Refused<'VALIDATION_ERROR'> {
  return refuse('VALIDATION_ERROR', { path, issue });
}
