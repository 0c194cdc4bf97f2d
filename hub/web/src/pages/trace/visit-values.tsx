// The values of a visit, each against the limits that were frozen with its run.
import type { TraceVisit } from '@lineside/core/contracts/trace';
import type { Judgement } from '@lineside/core/domain/collection/judge';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { Badge } from '@lineside/ui/badge';
import { language, say } from '@lineside/ui/language';
import { LimitBar } from '@lineside/ui/limit-bar';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { judgementWeight, limitText, type Value, valueText } from '../../view/visit-marks.ts';

const judgementWords: Record<Judgement, HubTextKey> = {
  OK: 'judgeOK',
  LOW: 'judgeLOW',
  HIGH: 'judgeHIGH',
  WARN_LOW: 'judgeWARN_LOW',
  WARN_HIGH: 'judgeWARN_HIGH',
  FAIL: 'judgeFAIL',
  UNJUDGED: 'judgeUNJUDGED',
};

export function VisitValues(props: { visit: TraceVisit }) {
  return (
    <table class="bench-table [&_td]:h-8 [&_th]:static [&_th]:h-7 [&_th]:bg-transparent [&_td:first-child]:pl-0 [&_th:first-child]:pl-0">
      <thead>
        <tr>
          <th scope="col" class="w-[32%]">
            {words('item')}
          </th>
          <th scope="col" class="w-[16%] text-right">
            {words('value')}
          </th>
          <th scope="col" class="w-[28%]">
            {words('limits')}
          </th>
          <th scope="col">{words('judgement')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.visit.values}>
          {(value) => <ValueRow value={value} held={props.visit.heldBy.includes(value.code)} />}
        </For>
      </tbody>
    </table>
  );
}

function ValueRow(props: { value: Value; held: boolean }) {
  const weight = () => judgementWeight[props.value.judgement];
  const spec = () => props.value.spec;
  const number = () => (typeof props.value.value === 'number' ? props.value.value : null);
  return (
    <tr data-testid={`trace-value-${props.value.code}`} data-judgement={props.value.judgement}>
      <td>
        <span title={props.value.code}>
          {spec() === null ? props.value.code : say(spec()?.name ?? { en: '', zh: '' })}
        </span>
        <Show when={props.value.carried}>
          <span class="pl-2 text-mini text-ink-faint" title={words('carriedHint')}>
            {words('carried')}
          </span>
        </Show>
      </td>
      <td class="max-w-[280px] text-right font-code" classList={{ 'font-semibold': weight() === 'out' }}>
        <span class="inline-block max-w-full truncate align-bottom" title={String(props.value.value)}>
          {valueText(props.value, language(), words('yes'), words('no'))}
        </span>
        <Show when={spec()?.unit}>{(unit) => <span class="pl-1 text-ink-faint">{unit()}</span>}</Show>
      </td>
      <td>
        <Show when={spec()}>
          {(known) => (
            <Show when={limitText(known()) !== '' || known().warnLow !== null || known().warnHigh !== null}>
              <span class="grid grid-cols-[minmax(60px,1fr)_auto] items-center gap-3">
                <LimitBar
                  limits={known()}
                  value={number()}
                  out={weight() === 'out'}
                  warn={weight() === 'warn'}
                  bare
                />
                <span class="min-w-20 font-code text-mini text-ink-soft">{limitText(known())}</span>
              </span>
            </Show>
          )}
        </Show>
      </td>
      <td>
        <span
          class="inline-flex items-center gap-1.5"
          classList={{
            'text-pass-ink': weight() === 'fine',
            'font-semibold text-warn-ink': weight() === 'warn',
            'font-semibold text-fail-ink': weight() === 'out',
            'text-ink-faint': weight() === 'none',
          }}
        >
          <Show when={weight() !== 'none'}>
            <Sign name={weight() === 'fine' ? 'pass' : weight() === 'warn' ? 'warn' : 'fail'} size={12} />
          </Show>
          {words(judgementWords[props.value.judgement])}
        </span>
        <Show when={props.held}>
          <span class="pl-2">
            <Badge kind="hold">{words('heldByThis')}</Badge>
          </span>
        </Show>
      </td>
    </tr>
  );
}
