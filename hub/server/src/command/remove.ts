// Removing a configured thing: only when nothing names it any more. It stays in its history and in what is frozen.
import type { hubCommands } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { usesOf } from '@lineside/core/domain/master/uses';
import { withdrawalOf } from '@lineside/core/domain/route/publish';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { type Decision, refuse } from '@lineside/core/kernel/decision';
import { streamId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { linesOfEdit } from './edit-lines.ts';
import { editPermissions, staleEdit } from './edit-rule.ts';
import { inUse } from './in-use.ts';
import type { Known } from './known.ts';
import { permittedOn } from './permitted.ts';
import { plantUses } from './plant-uses.ts';

/** Refusals: FORBIDDEN, MASTER_DATA_NOT_FOUND, STALE_EDIT, IN_USE with the first five places. */
export function decideRemove(
  known: Known,
  actor: Actor,
  { kind, key, basedOn }: z.output<typeof hubCommands.removeMasterData>,
): Decision<NewDomainFact, ProblemCode> {
  const forbidden = permittedOn(actor, linesOfEdit(kind, key, null, known), editPermissions[kind]);
  if (forbidden !== null) return forbidden;
  if (kind === 'executionDefaults')
    return refuse('VALIDATION_ERROR', { path: 'input.kind', issue: 'is edited, never removed' });
  if (known.found(kind, key) === null) return refuse('MASTER_DATA_NOT_FOUND', { kind, key });
  const stale = staleEdit(known, kind, key, basedOn);
  if (stale !== null) return stale;
  const used = inUse(kind, key, usesOf(kind, key, plantUses(known)));
  if (used !== null) return used;
  const versions = kind === 'routeDraft' ? withdrawalOf(key, known.state('route', key)) : [];
  return { facts: [{ stream: streamId(kind, key), type: `${kind}.removed`, data: { key } }, ...versions] };
}
