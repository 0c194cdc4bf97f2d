// Somebody signed in at a station, working through the bridge as the screens do. Answers come back as they are;
// `accepted` turns a refusal into an error where a script expects success.
import type { ProblemBody } from '@lineside/core/contracts/problem';
import type { BridgeInput, BridgeOutput, BridgeVerb } from '@lineside/core/contracts/station-bridge';
import type { Cockpit, UnitHere } from '@lineside/core/contracts/station-cockpit';
import type { LookedUp } from '@lineside/core/contracts/station-look-up';
import type { SyncReport } from '@lineside/core/contracts/station-report';
import type { BridgeClient } from './bridge-client.ts';
import { type EnteredValue, fillForm, type Random } from './plausible-values.ts';

type Refusal = { ok: false } & ProblemBody;
type Defects = BridgeInput<'trackOut'>['defects'];

export class Refused extends Error {
  readonly code: string;
  constructor(refusal: Refusal) {
    super(`refused with ${refusal.error.code}: ${refusal.error.message.en}`);
    this.name = 'Refused';
    this.code = refusal.error.code;
  }
}

/** The answer when it is no refusal; throws `Refused` otherwise. */
export function accepted<Answer extends { ok: true } | Refusal>(
  answer: Answer,
): Extract<Answer, { ok: true }> {
  if (!answer.ok) throw new Refused(answer);
  return answer as Extract<Answer, { ok: true }>;
}

/** The refusal's code; throws when the command was accepted. */
export function refusedCode(answer: { ok: true } | Refusal): string {
  if (answer.ok) throw new Error('accepted, although it must be refused');
  return answer.error.code;
}

export class Operator {
  readonly bridge: BridgeClient;
  readonly session: string;
  readonly #newCommand: () => string;
  readonly #random: Random;

  constructor(bridge: BridgeClient, session: string, newCommand: () => string, random: Random) {
    this.bridge = bridge;
    this.session = session;
    this.#newCommand = newCommand;
    this.#random = random;
  }

  /** Throws `Refused` with BADGE_UNKNOWN, USER_DISABLED … */
  static async byBadge(
    bridge: BridgeClient,
    badge: string,
    newCommand: () => string,
    random: Random,
  ): Promise<Operator> {
    const { signedIn } = accepted(await bridge.call('signInByBadge', { badge }));
    return new Operator(bridge, signedIn.session, newCommand, random);
  }

  static async byPin(
    bridge: BridgeClient,
    user: string,
    pin: string,
    newCommand: () => string,
    random: Random,
  ): Promise<Operator> {
    const { signedIn } = accepted(await bridge.call('signInByPin', { user, pin }));
    return new Operator(bridge, signedIn.session, newCommand, random);
  }

  async cockpit(): Promise<Cockpit> {
    return accepted(await this.bridge.call('cockpit', { session: this.session })).cockpit;
  }

  async syncReport(): Promise<SyncReport> {
    return accepted(await this.bridge.call('syncReport', { session: this.session })).report;
  }

  /** @param command the id of an earlier attempt, to repeat it */
  async trackIn(
    sn: string,
    provisionalReason: string | null = null,
    command: string = this.#newCommand(),
  ): Promise<BridgeOutput<'trackIn'>> {
    return await this.bridge.call('trackIn', { session: this.session, command, sn, provisionalReason });
  }

  async trackOut(
    sn: string,
    result: 'PASS' | 'FAIL',
    values: EnteredValue[],
    defects: Defects = [],
    command: string = this.#newCommand(),
  ): Promise<BridgeOutput<'trackOut'>> {
    return await this.bridge.call('trackOut', {
      session: this.session,
      command,
      sn,
      result,
      values,
      defects,
    });
  }

  /** Any other verb that changes something, in this person's name; the answer as it is. */
  async ask<Verb extends BridgeVerb>(
    verb: Verb,
    input: Omit<BridgeInput<Verb>, 'session' | 'command'>,
    command: string = this.#newCommand(),
  ): Promise<BridgeOutput<Verb>> {
    return await this.bridge.call(verb, { session: this.session, command, ...input } as BridgeInput<Verb>);
  }

  /** What is known here of a unit or panel. */
  async lookUp(code: string): Promise<LookedUp> {
    return accepted(await this.bridge.call('lookUp', { session: this.session, code })).found;
  }

  /** Plausible values for a unit's form, with some replaced; what the form does not ask for comes last. */
  fill(unit: UnitHere, replaced: Readonly<Record<string, EnteredValue['value']>> = {}): EnteredValue[] {
    const entered = fillForm(unit.form, this.#random);
    const asked = entered.map((entry) => {
      const value = replaced[entry.spec];
      return value === undefined ? entry : { spec: entry.spec, value };
    });
    const others = Object.entries(replaced).filter(([code]) => !entered.some(({ spec }) => spec === code));
    return [...asked, ...others.map(([spec, value]) => ({ spec, value }))];
  }

  /** In and out with PASS; throws `Refused` on the first refusal. */
  async work(sn: string, provisionalReason: string | null = null): Promise<void> {
    const { unit } = accepted(await this.trackIn(sn, provisionalReason));
    accepted(await this.trackOut(sn, 'PASS', this.fill(unit)));
  }
}
