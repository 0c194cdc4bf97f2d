// What about a visit needs a look, in one line: how it was recorded, what was out, what was not known.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import { Badge } from '@lineside/ui/badge';
import { clockSeconds } from '@lineside/ui/format/time-format';
import { language, say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { clockTime, span } from '../../view/clock-time.ts';
import {
  clocksDisagree,
  judgementWeight,
  lateArrival,
  notableValues,
  valueText,
} from '../../view/visit-marks.ts';

export function VisitNotes(props: { visit: TraceVisit; now: number }) {
  return (
    <span class="flex min-w-0 flex-wrap items-center gap-1.5 max-xl:col-span-7 max-xl:col-start-2 max-xl:empty:hidden">
      <Show when={props.visit.voided}>
        {(voided) => (
          <Badge kind="warn" testId="badge-voided">
            {words('voidedBy', {
              reason: voided().reason,
              who: voided().by,
              time: clockTime(voided().at, props.now),
            })}
          </Badge>
        )}
      </Show>
      <For each={props.visit.defects}>
        {(defect) => (
          <Badge kind="fail" title={defect.remark}>
            {defect.name === null ? defect.code : say(defect.name)}
            {defect.location === '' ? '' : ` · ${defect.location}`}
          </Badge>
        )}
      </For>
      <For each={notableValues(props.visit)}>
        {(value) => (
          <Badge kind={judgementWeight[value.judgement] === 'out' ? 'fail' : 'warn'}>
            {value.spec === null ? value.code : say(value.spec.name)}{' '}
            {valueText(value, language(), words('yes'), words('no'))}
            {value.spec?.unit ? ` ${value.spec.unit}` : ''}
          </Badge>
        )}
      </For>
      <Show when={props.visit.provisional}>
        {(provisional) => (
          <Badge
            kind="provisional"
            testId="badge-provisional"
            title={words('provisionalHint', {
              missing: provisional().missing.join(', '),
              reason: provisional().reason,
            })}
          >
            {words('provisionalBecause', { reason: provisional().reason })}
          </Badge>
        )}
      </Show>
      <Show when={lateArrival(props.visit)}>
        {(late) => (
          <Badge
            kind="recordedOffline"
            testId="badge-offline"
            title={words('offlineHint', {
              at: clockSeconds(late().at),
              arrived: clockTime(late().arrivedAt, late().at),
              span: span(late().at, late().arrivedAt),
            })}
          >
            {words('offlineBadge', { time: clockTime(late().arrivedAt, props.now) })}
          </Badge>
        )}
      </Show>
      <Show when={props.visit.unknownThen.length > 0}>
        <Badge kind="neutral">{words('unknownThenShort', { n: props.visit.unknownThen.length })}</Badge>
      </Show>
      <Show when={clocksDisagree(props.visit)}>
        <Badge kind="warn">{words('clocksDisagree')}</Badge>
      </Show>
      <Source source={props.visit.source} />
      <Show when={props.visit.values.length > 0}>
        <span class="text-mini text-ink-faint">
          {words(props.visit.values.length === 1 ? 'valuesCountOne' : 'valuesCount', {
            n: props.visit.values.length,
          })}
        </span>
      </Show>
    </span>
  );
}

const sourceWords = { AUTO: 'sourceAUTO', BATCH: 'sourceBATCH', TEST: 'sourceTEST' } as const;

function Source(props: { source: TraceVisit['source'] }) {
  return (
    <Show when={props.source}>
      {(source) => {
        const word = () => {
          const known = source();
          return known === 'MANUAL' ? null : words(sourceWords[known]);
        };
        return (
          <Show when={word()} fallback={<Badge kind="manual" testId="badge-manual" />}>
            {(text) => <Badge kind="neutral">{text()}</Badge>}
          </Show>
        );
      }}
    </Show>
  );
}
