// Every verb a window may call, answered: one table over the contract, so that none can be forgotten.
import {
  type BridgeEvent,
  type BridgeInput,
  type BridgeOutput,
  type BridgeVerb,
  bridgeVerbs,
  type StationBridge,
} from '@lineside/core/contracts/station-bridge';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { UnitRefusal } from '@lineside/core/domain/unit/refusals';
import type { CommandId, UserId } from '@lineside/core/kernel/ids';
import type { z } from 'zod';
import { approverOf, type Decider, deciderOf } from '../access/approve.ts';
import type { Proof } from '../access/identify.ts';
import { type SignInParts, signIn } from '../access/sign-in.ts';
import type { Changes } from '../changes.ts';
import { isDiskFull } from '../disk-full.ts';
import type { Place } from '../place.ts';
import { ProblemFault, type Refusal, refusal } from '../problem.ts';
import type { CockpitReader } from '../read/cockpit.ts';
import type { Face } from '../read/face.ts';
import { lookUp } from '../read/look-up.ts';
import { type SyncReportParts, syncReport } from '../read/sync-report.ts';
import { chooseLanguage } from './choose-language.ts';
import type { CommandParts, Input } from './command-parts.ts';
import { correctVisit, dispose } from './decide-on-unit.ts';
import { handOver } from './hand-over.ts';
import { setEquipment } from './set-equipment.ts';
import { trackIn } from './track-in.ts';
import { trackOut, trackOutPanel } from './track-out.ts';

type Answers = {
  [Verb in BridgeVerb]: (
    input: z.output<(typeof bridgeVerbs)[Verb]['input']>,
  ) => BridgeOutput<Verb> | Promise<BridgeOutput<Verb>>;
};

export interface BridgeParts {
  place: Place;
  access: SignInParts;
  commands: CommandParts;
  face: Face;
  cockpit: CockpitReader;
  report: SyncReportParts;
  changes: Changes;
  enrol: Answers['enrol'];
  onDiskFull: () => void;
  /** one bounded pull; false when it was cut off and nothing may be decided anew */
  refresh: () => Promise<boolean>;
}

/** Refusals of a track-in that news from the hub might lift. */
const perhapsOnlyLate = new Set<string>([
  'UNIT_NOT_FOUND',
  'RUN_NOT_FOUND',
  'RUN_NOT_AUTHORIZED',
  'STATION_MISMATCH',
  'UNIT_ALREADY_IN_STATION',
  'UNIT_OUT_FAILED',
  'UNIT_ON_HOLD',
  'EQUIPMENT_DOWN',
  'EQUIPMENT_IN_MAINTENANCE',
  'UPSTREAM_UNKNOWN',
  'UPSTREAM_UNKNOWN_ASK',
] satisfies UnitRefusal[]);

export class Bridge implements StationBridge {
  readonly #parts: BridgeParts;
  readonly #answers: Answers;

  constructor(parts: BridgeParts) {
    this.#parts = parts;
    this.#answers = this.#table();
  }

  /** @throws ProblemFault on input that is not the verb's, and when the disk is full */
  async call<Verb extends BridgeVerb>(verb: Verb, input: BridgeInput<Verb>): Promise<BridgeOutput<Verb>> {
    const parsed = bridgeVerbs[verb].input.safeParse(input);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const path = issue?.path.join('.') || '.';
      throw new ProblemFault('VALIDATION_ERROR', { path, issue: issue?.message ?? 'invalid' });
    }
    const answer = this.#answers[verb] as (input: unknown) => Promise<BridgeOutput<Verb>>;
    try {
      return await answer(parsed.data);
    } catch (error) {
      if (!isDiskFull(error)) throw error;
      this.#parts.onDiskFull();
      throw new ProblemFault('DISK_FULL');
    }
  }

  watch(onChange: (event: BridgeEvent) => void): () => void {
    return this.#parts.changes.watch(() => onChange({ event: 'CHANGED' }));
  }

  #table(): Answers {
    const { place, access, commands, face, cockpit, report } = this.#parts;
    const { handover } = commands;
    return {
      face: () => face.read(),
      link: () => report.link.status(),
      enrol: this.#parts.enrol,
      signInByBadge: (proof) => at(place, (here) => signIn(access, here, proof)),
      signInByPin: (proof) => at(place, (here) => signIn(access, here, proof)),
      signOut: ({ session }) => {
        access.sessions.close(session);
        return { ok: true };
      },
      chooseLanguage: (input) =>
        this.#as(input, (actor) => this.#changing(chooseLanguage(commands, actor, input))),
      cockpit: (input) => this.#polling(input, (_actor, here) => ({ ok: true, cockpit: cockpit.read(here) })),
      syncReport: (input) => this.#polling(input, () => ({ ok: true, report: syncReport(report) })),
      trackIn: (input) => this.#as(input, (actor, here) => this.#trackIn(actor, here, input)),
      trackOut: (input) =>
        this.#as(input, (actor, here) => this.#changing(trackOut(commands, actor, here, input))),
      trackOutPanel: (input) =>
        this.#as(input, (actor, here) => this.#changing(trackOutPanel(commands, actor, here, input))),
      lookUp: (input) => this.#as(input, () => lookUp(commands, input.code)),
      dispose: (input) =>
        this.#decided(input, 'quality:disposition', (decider, here) =>
          dispose(commands, decider, here, input),
        ),
      correctVisit: (input) =>
        this.#decided(input, 'quality:disposition', (decider, here) =>
          correctVisit(commands, decider, here, input),
        ),
      setEquipment: (input) =>
        this.#decided(input, 'readiness:check', (decider, here) =>
          setEquipment(commands, decider, here, input),
        ),
      handover: (input) =>
        this.#as(input, (actor, here) => {
          const draft = handover.draft(here, input.from, '');
          return { ok: true, sheet: handover.sheet(here, draft, actor.user, null) };
        }),
      handOver: (input) =>
        this.#as(input, (actor, here) => this.#changing(handOver(commands, actor, here, input))),
    };
  }

  /** A unit that just came from upstream may be news still on its way: look once before sending it off. */
  async #trackIn(
    actor: Actor,
    station: StationConfigured,
    input: Input<'trackIn'>,
  ): Promise<BridgeOutput<'trackIn'>> {
    const { report, refresh } = this.#parts;
    const answer = await this.#trackInBy(actor, station, input);
    const late = !answer.ok && perhapsOnlyLate.has(answer.error.code) && report.link.online;
    if (!late || !(await refresh())) return answer;
    // the news may also be about whoever asked
    const still = this.#actor(actor.user);
    return 'ok' in still ? still : this.#trackInBy(still, station, input);
  }

  async #trackInBy(
    actor: Actor,
    station: StationConfigured,
    input: Input<'trackIn'>,
  ): Promise<BridgeOutput<'trackIn'>> {
    const { commands, access } = this.#parts;
    const asked = input.approval !== null && !this.#isDone(input);
    const approver = asked ? await approverOf(access, input.approval) : null;
    if (approver !== null && 'ok' in approver) return approver;
    return this.#changing(trackIn(commands, { actor, station, approver }, input));
  }

  /** What needs a right that whoever is signed in may have or ask somebody for. */
  #decided<Answer extends { ok: boolean }>(
    asked: { session: string; command: CommandId; approval: Proof | null },
    permission: Permission,
    answer: (decider: Decider, here: StationConfigured) => Answer,
  ): Promise<Answer | Refusal> {
    return this.#as<Answer | Refusal>(asked, async (actor, here) => {
      const { access, commands } = this.#parts;
      if (this.#isDone(asked)) return answer({ actor, requestedBy: null }, here);
      // nobody else would ever hear of it
      if (commands.revocation.stands) return refusal('STATION_REVOKED');
      const decider = await deciderOf(access, here, { actor, permission, approval: asked.approval });
      return 'ok' in decider ? decider : this.#changing(answer(decider, here));
    });
  }

  /** Whoever approved it need not do so again to hear how it came out. */
  #isDone({ command }: { command: CommandId }): boolean {
    return this.#parts.commands.log.ofCommand(command).length > 0;
  }

  #changing<Answer extends { ok: boolean }>(answer: Answer): Answer {
    if (answer.ok) this.#parts.changes.tell('OWN');
    return answer;
  }

  /** What a person asks for: it keeps their session from locking. */
  #as<Answer>(
    asked: { session: string },
    answer: (actor: Actor, here: StationConfigured) => Answer | Promise<Answer>,
  ): Promise<Answer | Refusal> {
    return this.#polling<Answer>(asked, (actor, here) => {
      this.#parts.access.sessions.touch(asked.session);
      return answer(actor, here);
    });
  }

  /** What a window asks for by itself, whether anybody is there or not. */
  #polling<Answer>(
    { session }: { session: string },
    answer: (actor: Actor, here: StationConfigured) => Answer | Promise<Answer>,
  ): Promise<Answer | Refusal> {
    const { access, place } = this.#parts;
    return at<Answer | Refusal>(place, (here) => {
      const user = access.sessions.user(session);
      const actor = user === null ? refusal('NOT_SIGNED_IN') : this.#actor(user);
      if ('ok' in actor) {
        access.sessions.close(session);
        return actor;
      }
      return access.sessions.isLocked(session) ? refusal('SESSION_LOCKED') : answer(actor, here);
    });
  }

  /** Somebody with the roles of this moment, unless they were disabled. */
  #actor(user: UserId): Actor | Refusal {
    const { people } = this.#parts.access;
    const person = people.find(user);
    if (person === null) return refusal('NOT_SIGNED_IN');
    const { profile, disabled } = person;
    return disabled ? refusal('USER_DISABLED', { user: profile.name }) : people.actor(profile);
  }
}

/** Runs at once when there is a configured station to work at. */
async function at<Answer>(
  place: Place,
  answer: (here: StationConfigured) => Answer | Promise<Answer>,
): Promise<Answer | Refusal> {
  const here = place.here;
  return 'ok' in here ? here : answer(here);
}
