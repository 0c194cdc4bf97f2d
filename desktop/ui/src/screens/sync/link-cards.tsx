// The four numbers that say at once whether all is well.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { syncTexts } from '@lineside/core/i18n/station-sync-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { exactTime, relativeTime, sinceTime } from '@lineside/ui/format/time-format';
import { language, say } from '@lineside/ui/language';
import { Sign, type SignName } from '@lineside/ui/sign';
import { type JSX, Show } from 'solid-js';
import { problemWords } from '../../state/problem-words.ts';
import { useStation } from '../../state/station-context.tsx';
import { clockWords } from './clock-words.ts';

export function LinkCards(props: { report: SyncReport }) {
  const { now } = useStation();
  const link = () => props.report.link;
  const since = () => {
    const at = link().since;
    return at === null ? '' : say(syncTexts.syncSince, { time: sinceTime(at, now()) });
  };
  const contact = () => {
    const at = link().lastContactAt;
    return at === null ? say(stationTexts.neverConnected) : relativeTime(at, now(), language());
  };
  const trouble = () => {
    const code = link().trouble;
    return code === null ? null : problemWords(code, { hub: props.report.hub }, language());
  };
  return (
    <div class="grid grid-cols-2 gap-4 xl:grid-cols-4 xl:gap-6">
      <Card
        label={say(syncTexts.syncWaiting)}
        testId="sync-waiting"
        sign={link().waiting === 0 ? 'sent' : 'late'}
        value={String(link().waiting)}
      >
        <Show when={link().oldestWaitingAt} fallback={say(syncTexts.syncNothingWaits)}>
          {(at) => <>{say(syncTexts.syncOldest, { time: sinceTime(at(), now()) })}</>}
        </Show>
      </Card>
      <Card
        label={say(syncTexts.syncLink)}
        testId="sync-link"
        sign={link().state === 'ONLINE' ? 'online' : 'offline'}
        value={say(
          { ONLINE: stationTexts.online, OFFLINE: uiTexts.offline, NEVER: stationTexts.neverConnected }[
            link().state
          ],
        )}
      >
        {since()}
      </Card>
      <Card label={say(syncTexts.syncLastContact)} testId="sync-contact" value={contact()}>
        <Show when={link().lastContactAt}>{(at) => <>{exactTime(at())}</>}</Show>
      </Card>
      <Card label={say(syncTexts.syncClock)} testId="sync-clock" value={clockWords(link().clockOffsetMs)}>
        {say(syncTexts.syncTrouble, { trouble: trouble() ?? say(syncTexts.syncNoTrouble) })}
      </Card>
    </div>
  );
}

function Card(props: {
  label: string;
  value: string;
  sign?: SignName;
  testId: string;
  children: JSX.Element;
}) {
  return (
    <section
      data-testid={props.testId}
      class="grid content-start gap-1 rounded-card border border-line bg-surface px-5 py-4 shadow-lift"
    >
      <h2 class="text-note font-semibold text-ink-soft">{props.label}</h2>
      <p class="flex items-center gap-3 text-lead font-bold xl:text-prompt">
        <Show when={props.sign}>{(name) => <Sign name={name()} class="text-ink-soft" />}</Show>
        {props.value}
      </p>
      <p class="min-h-[22px] text-note text-ink-soft">{props.children}</p>
    </section>
  );
}
