// What happened, told as a person would: who did what where and when, what stood against it, and whether those who
// did it could have known. Pure: a case in, sentences out.
import type { EvidenceFact, EvidenceSide, ExceptionDetail } from '@lineside/core/contracts/review';
import type { FactType } from '@lineside/core/domain/facts';
import type { Disposition } from '@lineside/core/domain/unit/dispose';
import { type HubTextKey, hubTexts } from '@lineside/core/i18n/hub-texts';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { type Fills, fillText, type Language } from '@lineside/ui/format/fill-text';
import { elapsed } from '@lineside/ui/format/time-format';
import { clockTime } from './clock-time.ts';

/** The story in one or two sentences. */
export function caseTelling(detail: ExceptionDetail, language: Language): string {
  const say = (key: HubTextKey, fills: Fills = {}) => fillText(hubTexts[key], language, fills);
  const fills = fillsOf(detail, language);
  return [say(storyKey(detail), fills), ...furthermore(detail).map((key) => say(key, fills))].join(
    language === 'zh' ? '' : ' ',
  );
}

/** The sides that worked, in precedence: the hub's own word is told as who decided it, unless that is the matter. */
function workers({ row, sides }: ExceptionDetail): EvidenceSide[] {
  if (row.kind === 'DISPOSED_TWICE') return sides;
  const worked = sides.filter(({ station }) => station !== hubStation);
  // who went ahead comes first, although the step before may have begun earlier
  return row.kind === 'STEP_BEFORE_PREDECESSOR'
    ? worked.toSorted((a, b) => (b.facts[0]?.step ?? 0) - (a.facts[0]?.step ?? 0))
    : worked;
}

/** Facts by which somebody forbade what was done all the same. */
const forbidding: ReadonlySet<string> = new Set<FactType>([
  'run.revoked',
  'run.closed',
  'run.cancelled',
  'user.disabled',
]);

/** What the hub's people had decided against it: a run revoked or ended, a disabled user. */
function decision({ sides, context }: ExceptionDetail): EvidenceFact | undefined {
  const all = [...sides.flatMap(({ facts }) => facts), ...context];
  return all.find(({ type }) => forbidding.has(type));
}

function storyKey(detail: ExceptionDetail): HubTextKey {
  const { kind } = detail.row;
  if (kind === 'WORK_PROVISIONAL' && provisionalOf(detail).missing === null)
    return 'caseWORK_PROVISIONALUnnamed';
  if (kind === 'WORK_AFTER_END') return afterEndKey(detail);
  if (kind === 'CLOCK_WRONG')
    return (detail.clockOffsetMs ?? 0) < 0 ? 'caseCLOCK_WRONGBehind' : 'caseCLOCK_WRONGAhead';
  if (kind === 'STEP_BEFORE_PREDECESSOR' && workers(detail).length < 2)
    return 'caseSTEP_BEFORE_PREDECESSORAlone';
  return `case${kind}`;
}

function afterEndKey(detail: ExceptionDetail): HubTextKey {
  const ended = decision(detail);
  if (ended?.type === 'run.cancelled') return 'caseWORK_AFTER_ENDCancelled';
  const at = workers(detail)[0]?.facts[0]?.at;
  return at !== undefined && ended !== undefined && at < ended.at
    ? 'caseWORK_AFTER_ENDUnread'
    : 'caseWORK_AFTER_END';
}

/** What is said besides, as far as it is known. */
function furthermore(detail: ExceptionDetail): HubTextKey[] {
  const [a, b] = workers(detail);
  switch (detail.row.kind) {
    case 'STEP_DONE_TWICE':
    case 'SERIAL_IN_TWO_RUNS':
    case 'DISPOSED_TWICE':
      return a === undefined || b === undefined ? [] : [knowledgeKey(a, b)];
    case 'STEP_BEFORE_PREDECESSOR':
      return [];
    case 'WORK_AFTER_REVOKE':
    case 'WORK_AFTER_END':
    case 'USER_ACTED_AFTER_DISABLED': {
      // nobody could have heard of what had not happened yet
      if (storyKey(detail) === 'caseWORK_AFTER_ENDUnread') return [];
      const decided = decision(detail)?.fact;
      const first = a?.facts[0];
      if (decided === undefined || first === undefined) return [];
      if (first.didNotKnow.includes(decided)) return ['knewNot'];
      return first.knew.includes(decided) ? ['knewIt'] : [];
    }
    case 'WORK_PROVISIONAL':
      return provisionalOf(detail).reason === null ? [] : ['caseReason'];
    default:
      return [];
  }
}

function knowledgeKey(a: EvidenceSide, b: EvidenceSide): HubTextKey {
  const aKnew = knewOf(a, b);
  const bKnew = knewOf(b, a);
  if (aKnew && bKnew) return 'knewBoth';
  return aKnew ? 'knewFirst' : bKnew ? 'knewSecond' : 'knewNeither';
}

/** Had `one` seen anything of the other when it began? */
function knewOf(one: EvidenceSide, other: EvidenceSide): boolean {
  const theirs = new Set(other.facts.map(({ fact }) => fact));
  return one.facts[0]?.knew.some((fact) => theirs.has(fact)) ?? false;
}

/** What the operator gave who went on provisionally: a reason, and the steps that were not known to have passed. */
function provisionalOf(detail: ExceptionDetail): { reason: string | null; missing: string | null } {
  const said = workers(detail).flatMap(({ facts }) => facts.flatMap(({ summary }) => summary));
  const text = said.find(({ name, value }) => name === 'provisional' && value.startsWith('{'))?.value ?? '';
  // a long reason is cut short by the hub, and then no whole JSON any more
  const reason = /"reason":"((?:[^"\\]|\\.)*)/.exec(text)?.[1]?.replaceAll('\\"', '"') ?? null;
  const missing = /"missing":\[([\d,]+)\]/.exec(text)?.[1]?.replaceAll(',', ', ') ?? null;
  return { reason, missing };
}

function fillsOf(detail: ExceptionDetail, language: Language): Fills {
  const { row, now } = detail;
  const [a, b] = workers(detail);
  const decided = decision(detail);
  const of = (side: EvidenceSide | undefined, name: string): Fills => ({
    [`station${name}`]: stationOf(side, language) ?? row.stations.find((code) => code !== hubStation),
    [`who${name}`]: side === undefined ? null : (side.operatorName ?? side.operator),
    [`time${name}`]: timeOf(side, now),
    [`run${name}`]: saidOf(side, 'run'),
    [`decision${name}`]: decisionText(detail, side, language),
  });
  return {
    ...of(a, 'A'),
    ...of(b, 'B'),
    unit: row.unit,
    run: row.run,
    step: stepText(detail, a?.facts[0]?.step, language),
    stepB: stepText(detail, b?.facts[0]?.step, language),
    by: decided === undefined ? null : (decided.actorName ?? decided.actor),
    byTime: decided === undefined ? null : clockTime(decided.at, now),
    span: detail.clockOffsetMs === null ? null : elapsed(Math.abs(detail.clockOffsetMs)),
    type: a?.facts[0]?.type,
    issue: detail.issue,
    ...provisionalOf(detail),
    timePassed: passedTime(b, now),
  };
}

/** What the facts of a side say under a name. */
function saidOf(side: EvidenceSide | undefined, name: string): string | undefined {
  return side?.facts.flatMap(({ summary }) => summary).find((said) => said.name === name)?.value;
}

const dispositions: readonly Disposition['action'][] = ['REWORK', 'SCRAP', 'HOLD', 'RELEASE'];

/** A disposition in words; null for what is none. */
function decisionText(
  detail: ExceptionDetail,
  side: EvidenceSide | undefined,
  language: Language,
): string | null {
  const action = dispositions.find((known) => known === saidOf(side, 'action'));
  if (action === undefined) return null;
  const toStep = stepText(detail, Number(saidOf(side, 'toStep')), language);
  return fillText(hubTexts[`decided${action}`], language, { toStep });
}

function stationOf(side: EvidenceSide | undefined, language: Language): string | undefined {
  if (side?.station === hubStation) return hubTexts.laneHub[language];
  return side === undefined ? undefined : (side.stationName?.[language] ?? side.station);
}

function timeOf(side: EvidenceSide | undefined, now: number): string | null {
  const at = side?.facts[0]?.at;
  return at === undefined ? null : clockTime(at, now);
}

function passedTime(side: EvidenceSide | undefined, now: number): string | null {
  const at = side?.facts.findLast(({ result }) => result === 'PASS')?.at;
  return at === undefined ? timeOf(side, now) : clockTime(at, now);
}

/** `30 Mounting`; the number alone when the route's words are not here. */
function stepText(
  { steps }: ExceptionDetail,
  no: number | null | undefined,
  language: Language,
): string | null {
  if (no === null || no === undefined) return null;
  const name = steps.find(({ stepNo }) => stepNo === no)?.name[language];
  return name === undefined ? String(no) : `${no} ${name}`;
}
