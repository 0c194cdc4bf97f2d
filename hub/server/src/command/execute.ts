// One command of a person: parsed, prepared, then decided, appended and answered in one transaction. The same id
// again is answered with the first outcome; a refusal leaves nothing behind, so it may be tried again.
import {
  type CommandAnswer,
  type HubCommandInput,
  type HubCommandName,
  hubCommands,
} from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { Sha256 } from '@lineside/core/kernel/chain';
import { type Refused, refuse } from '@lineside/core/kernel/decision';
import type { CommandId, OriginId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { mayPlantWide } from '../access/plant-wide.ts';
import type { Clock, Random } from '../clock.ts';
import type { Growth } from '../growth.ts';
import type { Ground, Planned } from '../store/ground.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { World } from '../sync/admit-facts.ts';
import { accessEffects } from './access-effects.ts';
import { consequencesOf } from './consequences.ts';
import { tooLong } from './fact-bounds.ts';
import { Known } from './known.ts';
import { appendOwn } from './own-log.ts';
import { prepareUser } from './prepare-user.ts';
import type { ReadyInput } from './rule.ts';
import { commandRules } from './rules.ts';

export type CommandOutcome = z.infer<typeof CommandAnswer> | Refused<ProblemCode>;

export type Execute = <Name extends HubCommandName>(
  name: Name,
  input: HubCommandInput<Name>,
  actor: Actor,
  command: CommandId,
) => Promise<CommandOutcome>;

export interface CommandTools {
  store: HubStore;
  origin: OriginId;
  clock: Clock;
  random: Random;
  sha256: Sha256;
  catalogue: Catalogue;
  growth: Growth;
}

export function executor(tools: CommandTools): Execute {
  const { store, clock, growth, sha256, catalogue } = tools;
  return async (name, input, actor, command) => {
    const parsed = hubCommands[name].safeParse(input);
    if (!parsed.success) return invalid(parsed.error);
    const given = parsed.data as z.output<(typeof hubCommands)[typeof name]>;
    const prepared = await prepare(name, given, actor, tools);
    const request = { name, ...prepared, actor, command, origin: tools.origin };
    const { outcome, position, closed } = await store.ingest((ground) => {
      const { answer, effects } = planCommand(request, ground, { sha256, catalogue, now: clock.now() });
      const closed = (effects.views?.devices ?? []).filter(({ status }) => status === 'CLOSED');
      return { answer: { outcome: answer, position: effects.head?.position, closed }, effects };
    });
    if (position !== undefined) growth.grew(position);
    for (const { device } of closed) growth.closed(device);
    return outcome;
  };
}

interface CommandRequest<Name extends HubCommandName> {
  name: Name;
  ready: ReadyInput<Name>;
  actor: Actor;
  command: CommandId;
  origin: OriginId;
  /** of a hub password given in clear */
  passwordHash: string | null;
}

function planCommand<Name extends HubCommandName>(
  request: CommandRequest<Name>,
  ground: Ground,
  world: World,
): Planned<CommandOutcome> {
  const { name, ready, actor, command, origin, passwordHash } = request;
  const before = ground.outcome(command);
  if (before !== null) {
    const same = before.name === name && before.user === actor.user;
    const first = before.answer as z.infer<typeof CommandAnswer>;
    return { answer: same ? { ...first, repeated: true } : usedUp(), effects: {} };
  }
  const decision = commandRules[name](new Known(ground), actor, ready, world);
  if ('refused' in decision) return { answer: decision, effects: {} };
  const oversized = tooLong(decision.facts);
  if (oversized !== null) return { answer: oversized, effects: {} };
  const { before: ahead, effects } = consequencesOf(decision.facts, ground);
  const appended = appendOwn(decision.facts, { origin, actor: actor.user, command }, ground, world, ahead);
  const { problems = [] } = decision;
  const answer = {
    ok: true as const,
    repeated: false,
    facts: decision.facts.length,
    ...(problems.length > 0 ? { problems: [...problems] } : {}),
  };
  const outcome = { command, name, user: actor.user, answer };
  return {
    answer,
    effects: { ...effects, ...appended, outcome, ...accessEffects(decision.facts, passwordHash) },
  };
}

/** What takes time (hashing secrets) is done before the transaction. */
async function prepare<Name extends HubCommandName>(
  name: Name,
  input: z.output<(typeof hubCommands)[Name]>,
  actor: Actor,
  tools: CommandTools,
): Promise<Pick<CommandRequest<Name>, 'ready' | 'passwordHash'>> {
  if (name !== 'configureUser') return { ready: input as ReadyInput<Name>, passwordHash: null };
  const user = input as z.output<typeof hubCommands.configureUser>;
  const { ready, passwordHash } = await prepareUser(user, tools, mayPlantWide(actor, 'system:user_manage'));
  return { ready: ready as ReadyInput<Name>, passwordHash };
}

function invalid(error: z.ZodError): Refused<ProblemCode> {
  const [issue] = error.issues;
  return refuse('VALIDATION_ERROR', {
    path: ['input', ...(issue?.path ?? [])].join('.'),
    issue: issue?.message ?? 'invalid',
  });
}

function usedUp(): Refused<ProblemCode> {
  return refuse('VALIDATION_ERROR', { path: 'command', issue: 'this id was used for another command' });
}
