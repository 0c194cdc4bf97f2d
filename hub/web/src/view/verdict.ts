// The first sentence of every trace: whether this answer is whole, and if not, who keeps something back.
// It never says more than the hub can vouch for.
import type { Completeness } from '@lineside/core/contracts/trace';
import { type HubTextKey, hubTexts } from '@lineside/core/i18n/hub-texts';
import { type Fills, fillText, type Language } from '@lineside/ui/format/fill-text';
import { clockTime } from './clock-time.ts';

type StationCompleteness = Completeness['stations'][number];

/** COMPLETE: nothing missing. SILENT: somebody cannot be heard. CATCHING_UP: all are heard, some still send. */
export type VerdictKind = 'COMPLETE' | 'SILENT' | 'CATCHING_UP' | 'UNKNOWN';

export interface Verdict {
  kind: VerdictKind;
  sentence: string;
}

/** Stations named in one sentence; the others are counted. */
const namedAtMost = 3;

/** The verdict as kind (colour and sign) and sentence; times are local, dated when not of today. */
export function traceVerdict(completeness: Completeness, now: number, language: Language): Verdict {
  const { complete, through, stations } = completeness;
  const say = (key: HubTextKey, fills: Fills = {}) => fillText(hubTexts[key], language, fills);
  if (complete) {
    const n = stations.length;
    return {
      kind: 'COMPLETE',
      sentence:
        through === null || n === 0
          ? say('verdictCompleteNoTime')
          : say(n === 1 ? 'verdictCompleteOne' : 'verdictComplete', { time: clockTime(through, now), n }),
    };
  }
  const who = blamedStations(completeness, now, language);
  if (who === null) return { kind: 'UNKNOWN', sentence: say('verdictUnknown') };
  return stations.some(isDark)
    ? { kind: 'SILENT', sentence: say('verdictMayMiss', { who }) }
    : { kind: 'CATCHING_UP', sentence: say('verdictCatchingUp', { who }) };
}

const isDark = ({ contact }: StationCompleteness) => contact !== 'LIVE';
const isSending = ({ contact, owed }: StationCompleteness) => contact === 'LIVE' && owed > 0;

/** Who keeps something back, as part of a sentence; null when nobody is known to. */
export function blamedStations(
  { stations }: Pick<Completeness, 'stations'>,
  now: number,
  language: Language,
): string | null {
  const blamed = (stations.some(isDark) ? stations.filter(isDark) : stations.filter(isSending)).toSorted(
    byWeight,
  );
  if (blamed.length === 0) return null;
  const named = blamed.slice(0, namedAtMost).map((station) => blame(station, now, language));
  const rest = blamed.length - named.length;
  if (rest > 0) named.push(fillText(hubTexts.verdictMore, language, { n: rest }));
  return named.join(language === 'zh' ? '；' : '; ');
}

function blame(station: StationCompleteness, now: number, language: Language): string {
  const since = silentSince(station);
  const fills = {
    station: station.station,
    owed: station.owed,
    time: since === null ? null : clockTime(since, now),
  };
  return fillText(hubTexts[blameKey(station)], language, fills);
}

/** When it was last heard; without that word, the time to which its facts are here (never later). */
function silentSince(station: StationCompleteness): number | null {
  return station.lastContactAt ?? station.through;
}

function blameKey(station: StationCompleteness): HubTextKey {
  const { contact, owed } = station;
  if (contact === 'NEVER') return 'blameNever';
  if (contact === 'LIVE') return 'blameSending';
  if (silentSince(station) === null) return owed > 0 ? 'blameSilentOwes' : 'blameSilent';
  return owed > 0 ? 'blameSilentSinceOwes' : 'blameSilentSince';
}

/** Who owes most comes first; among equals, who was heard longest ago. */
function byWeight(a: StationCompleteness, b: StationCompleteness): number {
  return b.owed - a.owed || (silentSince(a) ?? 0) - (silentSince(b) ?? 0) || (a.station < b.station ? -1 : 1);
}
