// Asks the station in the name of whoever began it. A sign-in lost or locked on the way is made again and the same
// command asked again, for it may have been done; but never in somebody else's name.
import type {
  BridgeInput,
  BridgeOutput,
  BridgeVerb,
  StationBridge,
} from '@lineside/core/contracts/station-bridge';
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { fillText } from '@lineside/ui/format/fill-text';
import { asked, type NotDone } from '../bridge/asked.ts';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';

/** Verbs that a person causes. */
export type PersonVerb = Extract<
  BridgeVerb,
  | 'trackIn'
  | 'trackOut'
  | 'trackOutPanel'
  | 'lookUp'
  | 'dispose'
  | 'correctVisit'
  | 'setEquipment'
  | 'handover'
  | 'handOver'
>;

/** Null: what was asked about turned out to be the badge that opened this window again. */
export type PersonAnswer<Verb extends PersonVerb> = BridgeOutput<Verb> | NotDone | null;

export interface AskAsParts {
  bridge: StationBridge;
  /** whoever is signed in at this moment */
  signedIn: () => SignedIn | null;
  /**
   * The station no longer knows the sign-in, or has locked it. Resolves when somebody has signed in; `text` is what waits
   * for it. Null: that text was a badge, and signed its owner in.
   */
  signInAgain: (problem: ProblemDetail, text: string) => Promise<SignedIn | null>;
}

/** @param text what it is about, shown while it waits for the sign-in */
export type AskAs = <Verb extends PersonVerb>(
  by: SignedIn | null,
  verb: Verb,
  text: string,
  inputOf: (session: string) => BridgeInput<Verb>,
) => Promise<PersonAnswer<Verb>>;

export function createAskAs({ bridge, signedIn, signInAgain }: AskAsParts): AskAs {
  return async (by, verb, text, inputOf) => {
    for (let now = signedIn(); now !== null && now.user === by?.user; ) {
      const answer = await asked(bridge, verb, inputOf(now.session));
      if (answer.ok || !isSignInLost(answer.error)) return answer;
      now = await signInAgain(answer.error, text);
      if (now === null) return null;
    }
    return { ok: false, error: begunBy(by) };
  };
}

export function isSignInLost({ code }: ProblemDetail): boolean {
  return code === 'NOT_SIGNED_IN' || code === 'SESSION_LOCKED';
}

function begunBy(by: SignedIn | null): ProblemDetail {
  const name = by?.name ?? '';
  const inWords = (language: 'en' | 'zh') => fillText(stationTexts.begunByOther, language, { name });
  return { code: 'NOT_SIGNED_IN', message: { en: inWords('en'), zh: inWords('zh') }, details: { name } };
}
