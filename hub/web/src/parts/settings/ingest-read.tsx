// What a mapping reads from the sample, as a station will: boards, result and values, each against its limits.
import { isOut, judge } from '@lineside/core/domain/collection/judge';
import type { ExtractedValue, Extraction } from '@lineside/core/domain/ingest/extract';
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { Badge } from '@lineside/ui/badge';
import { LimitBar } from '@lineside/ui/limit-bar';
import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { boundSpecQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { SpecName } from '../spec-name.tsx';

interface IngestReadProps {
  extraction: Extraction | null;
  mapping: IngestMapping;
  testId: string;
}

export function IngestRead(props: IngestReadProps) {
  return (
    <section class="grid gap-2 border-t border-line pt-3" aria-label={words('ingestRead')}>
      <h3 class="m-0 text-table font-semibold">{words('ingestRead')}</h3>
      <Show
        when={props.extraction}
        fallback={<p class="m-0 text-table text-ink-faint">{words('ingestReadNothing')}</p>}
      >
        {(read) => (
          <table class="bench-table [&_td]:h-7 [&_th]:static" data-testid={`${props.testId}-read`}>
            <tbody>
              <Row label={words('fieldSerials')} testId={`${props.testId}-read-serials`}>
                <span class="font-code">{read().serials.join(', ') || '—'}</span>
              </Row>
              <Show when={props.mapping.carrier !== null}>
                <Row label={words('fieldCarrier')}>
                  <span class="font-code">{read().carrier ?? '—'}</span>
                </Row>
              </Show>
              <Show when={props.mapping.station !== null}>
                <Row label={words('fieldStation')}>
                  <span class="font-code">{read().station ?? '—'}</span>
                </Row>
              </Show>
              <Show when={props.mapping.at !== null}>
                <Row label={words('fieldAt')}>
                  <span class="font-code">{read().at ?? '—'}</span>
                </Row>
              </Show>
              <Show when={props.mapping.result !== null}>
                <Row label={words('fieldResult')} testId={`${props.testId}-read-result`}>
                  <Show when={read().result} fallback="—">
                    {(result) => <Badge kind={result() === 'PASS' ? 'pass' : 'fail'} />}
                  </Show>
                </Row>
              </Show>
              <For each={read().values}>{(value) => <ValueRow value={value} testId={props.testId} />}</For>
            </tbody>
          </table>
        )}
      </Show>
    </section>
  );
}

function ValueRow(props: { value: ExtractedValue; testId: string }) {
  const spec = useQuery(() => boundSpecQuery(props.value.spec));
  const limits = () => spec.data?.data ?? null;
  const number = () => (typeof props.value.value === 'number' ? props.value.value : null);
  const out = () => {
    const [value, known] = [number(), limits()];
    return value !== null && known !== null && isOut(judge(known, value));
  };
  return (
    <Row label={<SpecName code={props.value.spec} />} testId={`${props.testId}-read-${props.value.spec}`}>
      <span class="flex items-center gap-3">
        <span class="min-w-24 text-right font-code font-semibold">
          {String(props.value.value)} <span class="font-normal text-ink-faint">{limits()?.unit}</span>
        </span>
        <Show when={props.value.readings > 1}>
          <span class="text-mini text-ink-faint">{words('readOf', { n: props.value.readings })}</span>
        </Show>
        <Show when={limits()?.type === 'NUMBER' ? limits() : null}>
          {(known) => (
            <span class="ml-auto w-40">
              <LimitBar limits={known()} value={number()} out={out()} bare />
            </span>
          )}
        </Show>
      </span>
    </Row>
  );
}

function Row(props: { label: JSX.Element; testId?: string; children: JSX.Element }) {
  return (
    <tr data-testid={props.testId}>
      <th scope="row" class="h-7! w-1/3 bg-transparent! font-normal!">
        {props.label}
      </th>
      <td class="whitespace-normal!">{props.children}</td>
    </tr>
  );
}
