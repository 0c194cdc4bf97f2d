// The form as it will be looked at, on paper or on a tablet, for either side that answers it; the number of an item
// leads to its form in the editor.
import type { FaiItem, FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import { say } from '@lineside/ui/language';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { itemsFor, sectionsOf } from '../../view/fai-form.ts';
import { FaiPaper } from './fai-paper.tsx';
import { FaiTablet } from './fai-tablet.tsx';

interface FaiPreviewProps {
  template: FaiTemplateConfigured;
  /** @param place of the item in the template */
  onOpen: (place: number) => void;
}

export function FaiPreview(props: FaiPreviewProps) {
  const [medium, setMedium] = createSignal<'PAPER' | 'TABLET'>('PAPER');
  const [side, setSide] = createSignal<FaiItem['by']>('BOTH');
  const sections = createMemo(() => sectionsOf(itemsFor(props.template.items, side())));
  return (
    <section class="sheet grid gap-3 p-4" aria-label={words('faiPreview')} data-testid="fai-preview">
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 class="m-0 mr-auto text-table font-semibold">{words('faiPreview')}</h2>
        <Segmented
          label={words('faiPreviewFor')}
          value={side()}
          options={[
            { value: 'BOTH', label: words('choiceBOTH') },
            { value: 'PRODUCTION', label: words('choicePRODUCTION') },
            { value: 'QUALITY', label: words('choiceQUALITY') },
          ]}
          onValue={setSide}
          testId="fai-preview-side"
        />
        <Segmented
          label={words('faiPreview')}
          value={medium()}
          options={[
            { value: 'PAPER', label: words('faiPreviewPaper') },
            { value: 'TABLET', label: words('faiPreviewTablet') },
          ]}
          onValue={setMedium}
          testId="fai-preview-medium"
        />
      </header>
      <div class="rounded-chip border border-line-strong bg-surface p-5 shadow-lift">
        <div class="mb-3 flex items-baseline justify-between gap-4 border-b-2 border-ink pb-1.5">
          <strong class="text-[15px] font-semibold">{say(props.template.name) || '—'}</strong>
          <span class="shrink-0 text-mini text-ink-soft">
            <span class="font-code">{props.template.code}</span> ·{' '}
            {words(props.template.sampleQty === 1 ? 'faiSampleOfOne' : 'faiSampleOf', {
              n: props.template.sampleQty,
            })}
          </span>
        </div>
        <For each={sections()}>
          {(section) => (
            <Show
              when={medium() === 'PAPER'}
              fallback={<FaiTablet section={section} onOpen={props.onOpen} />}
            >
              <FaiPaper section={section} onOpen={props.onOpen} />
            </Show>
          )}
        </For>
        <Show when={medium() === 'PAPER'}>
          <p class="m-0 mt-5 flex justify-end gap-3 text-mini text-ink-soft">
            {words('faiSigned')}
            <span class="inline-block w-48 border-b border-ink-soft" />
          </p>
        </Show>
      </div>
    </section>
  );
}
