// A section of the form on paper: what is checked, boxes to tick, lines to write on.
import type { FaiItem } from '@lineside/core/domain/fai/facts';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { boundSpecQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import type { FormSection } from '../../view/fai-form.ts';
import { limitText } from '../../view/visit-marks.ts';

export function FaiPaper(props: { section: FormSection; onOpen: (place: number) => void }) {
  return (
    <table class="mb-3 w-full border-collapse text-table [&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1.5 [&_td]:align-top [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1 [&_th]:font-medium">
      <thead>
        <Show when={say(props.section.heading)}>
          {(heading) => (
            <tr>
              <th colspan="4" scope="colgroup" class="bg-sunken text-left font-semibold!">
                {heading()}
              </th>
            </tr>
          )}
        </Show>
        <tr class="text-mini text-ink-faint">
          <th scope="col" class="w-9 text-right">
            {'#'}
          </th>
          <th scope="col">{words('faiPaperItem')}</th>
          <th scope="col" class="w-[32%]">
            {words('faiPaperResult')}
          </th>
          <th scope="col" class="w-16">
            {words('faiPaperBy')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.section.items}>
          {({ item, place }) => (
            <tr>
              <td class="text-right">
                <button
                  type="button"
                  data-testid={`fai-paper-${item.code}`}
                  aria-label={`${place + 1} ${say(item.name)}`}
                  onClick={() => props.onOpen(place)}
                  class="lead-link border-0 bg-transparent p-0 font-code"
                >
                  {place + 1}
                </button>
              </td>
              <td>
                <What item={item} />
              </td>
              <td>
                <Show when={item.result === 'VALUE'} fallback={<Boxes />}>
                  <ul class="m-0 grid list-none gap-1.5 p-0">
                    <For each={item.specs}>{(code) => <ValueLine code={code} />}</For>
                  </ul>
                </Show>
              </td>
              <td class="text-mini text-ink-soft">{words(`choice${item.by}`)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** Its name, what must hold, how it is checked. */
export function What(props: { item: FaiItem }) {
  return (
    <div class="grid gap-0.5">
      <span class="font-medium">
        {say(props.item.name) || words('faiUnnamed')}
        <Show when={!props.item.required}>
          <span class="ml-1.5 text-mini font-normal text-ink-faint">{words('faiOptional')}</span>
        </Show>
      </span>
      <Show when={props.item.criteria.length > 0}>
        <ul class="m-0 list-none p-0 text-mini text-ink-soft">
          <For each={props.item.criteria}>{(criterion) => <li>{say(criterion)}</li>}</For>
        </ul>
      </Show>
      <Show when={say(props.item.method)}>
        {(method) => <span class="text-mini text-ink-faint">{method()}</span>}
      </Show>
    </div>
  );
}

function Boxes() {
  return (
    <span class="flex gap-4">
      <For each={['OK', 'NG']}>
        {(word) => (
          <span class="inline-flex items-center gap-1.5">
            <span aria-hidden="true" class="size-3.5 rounded-[2px] border border-ink-soft" />
            {word}
          </span>
        )}
      </For>
    </span>
  );
}

function ValueLine(props: { code: string }) {
  const spec = useQuery(() => boundSpecQuery(props.code));
  const known = () => spec.data?.data;
  return (
    <li class="grid gap-0.5">
      <span class="text-mini text-ink-soft">
        {known() === undefined ? props.code : say(known()?.name ?? { en: '', zh: '' })}
      </span>
      <span class="flex items-end gap-2">
        <span aria-hidden="true" class="h-4 min-w-14 flex-1 border-b border-ink-soft" />
        <span class="font-code text-mini whitespace-nowrap text-ink-faint">
          {known()?.unit} {limitText(known() ?? null)}
        </span>
      </span>
    </li>
  );
}
