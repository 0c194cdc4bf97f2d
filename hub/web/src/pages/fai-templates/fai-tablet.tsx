// A section of the form on a tablet: the operator's own fields for values, large keys for the rest; to be tried out,
// nothing of it is kept.
import { fieldView, untouched } from '@lineside/ui/format/field-view';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { ValueField } from '@lineside/ui/value-field';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, Show } from 'solid-js';
import { boundSpecQuery } from '../../api/route-queries.ts';
import type { FormSection } from '../../view/fai-form.ts';
import { What } from './fai-paper.tsx';

export function FaiTablet(props: { section: FormSection; onOpen: (place: number) => void }) {
  return (
    <div class="mb-4 grid gap-2">
      <Show when={say(props.section.heading)}>
        {(heading) => <h3 class="m-0 text-table font-semibold text-ink-soft">{heading()}</h3>}
      </Show>
      <For each={props.section.items}>
        {({ item, place }) => (
          <div class="grid gap-2 rounded-chip border border-line px-3 py-2.5">
            <div class="flex flex-wrap items-center justify-between gap-3">
              <div class="flex min-w-0 flex-1 gap-2">
                <button
                  type="button"
                  aria-label={`${place + 1} ${say(item.name)}`}
                  onClick={() => props.onOpen(place)}
                  class="lead-link self-start border-0 bg-transparent p-0 font-code text-table"
                >
                  {place + 1}
                </button>
                <What item={item} />
              </div>
              <Show when={item.result === 'OK_NG'}>
                <Answer name={say(item.name)} />
              </Show>
            </div>
            <For each={item.result === 'VALUE' ? item.specs : []}>{(code) => <SpecField code={code} />}</For>
          </div>
        )}
      </For>
    </div>
  );
}

const keys = [
  { word: 'OK', sign: 'pass', on: 'aria-pressed:bg-pass aria-pressed:text-on-pass aria-pressed:border-pass' },
  { word: 'NG', sign: 'fail', on: 'aria-pressed:bg-fail aria-pressed:text-on-fail aria-pressed:border-fail' },
] as const;

function Answer(props: { name: string }) {
  const [answer, setAnswer] = createSignal<string | null>(null);
  return (
    <fieldset class="m-0 flex gap-2 border-0 p-0" aria-label={props.name}>
      <For each={keys}>
        {({ word, sign, on }) => (
          <button
            type="button"
            aria-pressed={answer() === word}
            onClick={() => setAnswer(answer() === word ? null : word)}
            class={`inline-flex min-h-12 min-w-20 items-center justify-center gap-2 rounded-card border border-line-strong bg-surface text-note font-semibold text-ink ${on}`}
          >
            <Sign name={sign} size={15} />
            {word}
          </button>
        )}
      </For>
    </fieldset>
  );
}

function SpecField(props: { code: string }) {
  const spec = useQuery(() => boundSpecQuery(props.code));
  const [text, setText] = createSignal('');
  return (
    <Show
      when={spec.data?.data}
      fallback={<span class="font-code text-table text-ink-faint">{props.code}</span>}
    >
      {(known) => (
        <ValueField
          field={fieldView(known(), text() === '' ? untouched : { text: text(), touched: true })}
          onText={setText}
        />
      )}
    </Show>
  );
}
