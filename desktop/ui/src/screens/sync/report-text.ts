// The sync report as plain text, to paste into a message to IT. No names, no serial numbers.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { fillText, type Language } from '@lineside/ui/format/fill-text';
import { exactTime } from '@lineside/ui/format/time-format';

/** `now` in ms since 1970, for the date at the top. */
export function reportText(report: SyncReport, now: number, language: Language): string {
  const { link, facts } = report;
  const head = fillText(syncTexts.syncReportTitle, language);
  return [
    `${head} · ${fillText(syncTexts.syncReportAt, language, { time: exactTime(now) })}`,
    `station ${report.station} · software ${report.software} · device ${report.device ?? '-'} · hub ${report.hub ?? '-'}`,
    `link ${link.state} since ${time(link.since)} · last contact ${time(link.lastContactAt)} · clock offset ${link.clockOffsetMs ?? '-'} ms · trouble ${link.trouble ?? '-'}`,
    `waiting ${link.waiting} · oldest ${time(link.oldestWaitingAt)}`,
    `safe to wipe ${report.wipe.safe ? 'yes' : 'no'}, ${report.wipe.because}`,
    ...report.waitingByType.map(({ type, count }) => `  ${type} ${count}`),
    `facts ${facts.total} · unknown ${facts.unknown} · poison ${facts.poison} · database ${megabytes(report.databaseBytes)}`,
    `cursor ${report.cursor === null ? '-' : `${report.cursor.feed} @ ${report.cursor.position}`}`,
    'origins',
    ...report.origins.map(
      ({ origin, openedAt, head: last, acknowledged, forked }) =>
        `  ${origin} opened ${time(openedAt)} head ${last} acknowledged ${acknowledged}${forked ? ' FORKED' : ''}`,
    ),
    'neighbours',
    ...report.neighbours.map(
      ({ station, lastContactAt, owed, reachable }) =>
        `  ${station} ${reachable ? 'reachable' : 'silent'} last ${time(lastContactAt)} owes ${owed}`,
    ),
  ].join('\n');
}

/** `12.3 MB` */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function time(at: number | null): string {
  return at === null ? '-' : exactTime(at);
}
