// Every verb a window may call, answered: one table over the contract, so that none can be forgotten.
import {
  type BridgeEvent,
  type BridgeInput,
  type BridgeOutput,
  type BridgeVerb,
  bridgeVerbs,
  type StationBridge,
} from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import type { UnitRefusal } from '@lineside/core/domain/unit/refusals';
import type { z } from 'zod';
import { type SignInParts, signInByBadge, signInByPin } from '../access/sign-in.ts';
import type { Changes } from '../changes.ts';
import { isDiskFull } from '../disk-full.ts';
import type { Place } from '../place.ts';
import { ProblemFault, type Refusal, refusal } from '../problem.ts';
import type { CockpitReader } from '../read/cockpit.ts';
import type { Face } from '../read/face.ts';
import { type SyncReportParts, syncReport } from '../read/sync-report.ts';
import type { Commands } from './commands.ts';

type Answers = {
  [Verb in BridgeVerb]: (
    input: z.output<(typeof bridgeVerbs)[Verb]['input']>,
  ) => BridgeOutput<Verb> | Promise<BridgeOutput<Verb>>;
};

export interface BridgeParts {
  place: Place;
  access: SignInParts;
  commands: Commands;
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
    return {
      face: () => face.read(),
      link: () => report.link.status(),
      enrol: this.#parts.enrol,
      signInByBadge: ({ badge }) => at(place, (here) => signInByBadge(access, here, badge)),
      signInByPin: (input) => at(place, (here) => signInByPin(access, here, input)),
      signOut: ({ session }) => {
        access.sessions.close(session);
        return { ok: true };
      },
      chooseLanguage: (input) =>
        this.#as(input.session, (actor) => this.#changing(commands.chooseLanguage(actor, input))),
      cockpit: ({ session }) =>
        this.#as(session, (_actor, here) => ({ ok: true, cockpit: cockpit.read(here) })),
      syncReport: ({ session }) => this.#as(session, () => ({ ok: true, report: syncReport(report) })),
      trackIn: (input) => this.#as(input.session, (actor, here) => this.#trackIn(actor, here, input)),
      trackOut: (input) =>
        this.#as(input.session, (actor, here) => this.#changing(commands.trackOut(actor, here, input))),
    };
  }

  /** A unit that just came from upstream may be news still on its way: look once before sending it off. */
  async #trackIn(
    actor: Actor,
    here: StationConfigured,
    input: Parameters<Answers['trackIn']>[0],
  ): Promise<BridgeOutput<'trackIn'>> {
    const { commands, report, refresh } = this.#parts;
    const answer = commands.trackIn(actor, here, input);
    const late = !answer.ok && perhapsOnlyLate.has(answer.error.code) && report.link.online;
    if (!late || !(await refresh())) return this.#changing(answer);
    return this.#changing(commands.trackIn(actor, here, input));
  }

  #changing<Answer extends { ok: boolean }>(answer: Answer): Answer {
    if (answer.ok) this.#parts.changes.tell('OWN');
    return answer;
  }

  #as<Answer>(
    session: string,
    answer: (actor: Actor, here: StationConfigured) => Answer | Promise<Answer>,
  ): Promise<Answer | Refusal> {
    const { access, place } = this.#parts;
    return at<Answer | Refusal>(place, (here) => {
      const actor = access.sessions.actor(session);
      if (actor === null) return refusal('NOT_SIGNED_IN');
      if (access.people.find(actor.user)?.disabled !== true) return answer(actor, here);
      access.sessions.close(session);
      return refusal('USER_DISABLED', { user: actor.name });
    });
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
