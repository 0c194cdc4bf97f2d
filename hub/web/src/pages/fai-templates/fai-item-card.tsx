// One item: closed, what it is in a line; open, its form.
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useFieldProblem } from '../../parts/form-problems.tsx';
import { type FaiItemDraft, itemLacks } from '../../view/fai-draft.ts';
import { FaiItemForm } from './fai-item-form.tsx';
import type { FaiScene } from './fai-scene.ts';

interface FaiItemCardProps {
  item: FaiItemDraft;
  section: string;
  handle: JSX.Element;
  scene: FaiScene;
}

export function FaiItemCard(props: FaiItemCardProps) {
  const isOpen = () => props.scene.opened() === props.item.id;
  let toggle: HTMLButtonElement | undefined;
  // an open item's fields speak for themselves
  const problem = useFieldProblem({
    label: () => say(props.item.name) || words('faiUnnamed'),
    sentence: () => (isOpen() || props.scene.readOnly() ? null : faultOf(props.item, props.scene)),
    element: () => toggle,
  });
  return (
    <div
      class="min-w-0 rounded-chip border border-line bg-surface"
      classList={{ 'border-accent!': isOpen(), 'border-fail!': problem.shown() !== null }}
      data-testid={`fai-item-${props.scene.codeOf(props.item.id) || 'NEW'}`}
    >
      <div class="flex min-h-9 min-w-0 items-center gap-1.5 pr-2 pl-1">
        {props.handle}
        <button
          ref={toggle}
          type="button"
          aria-expanded={isOpen()}
          data-testid="fai-item-toggle"
          onClick={() => props.scene.open(isOpen() ? null : props.item.id)}
          class="flex min-h-9 min-w-0 flex-1 items-center gap-2 border-0 bg-transparent p-0 text-left text-ink"
        >
          <ChevronRight
            size={15}
            aria-hidden="true"
            class={`shrink-0 text-ink-faint transition-transform ${isOpen() ? 'rotate-90' : ''}`}
          />
          <span class="min-w-0 wrap-anywhere font-medium">{say(props.item.name) || words('faiUnnamed')}</span>
          <Show when={problem.shown()}>
            {(sentence) => (
              <span class="inline-flex shrink-0 items-center gap-1.5 text-mini text-fail-ink">
                <Sign name="fail" size={11} />
                {sentence()}
              </span>
            )}
          </Show>
          <span class="ml-auto flex shrink-0 items-center gap-3 text-mini text-ink-faint">
            <Show when={!props.item.required}>
              <Badge kind="neutral">{words('faiOptional')}</Badge>
            </Show>
            <span>
              {words(`choice${props.item.result}`)}
              <Show when={props.item.result === 'VALUE'}> · {props.item.specs.length}</Show>
            </span>
            <span class="w-16 text-right">{words(`choice${props.item.by}`)}</span>
          </span>
        </button>
      </div>
      <Show when={isOpen()}>
        <FaiItemForm item={props.item} section={props.section} scene={props.scene} />
      </Show>
    </div>
  );
}

const lacks = { NAME: 'faultMissingPair', CRITERION: 'faiCriterionNeeded', SPECS: 'faiSpecsNeeded' } as const;

function faultOf(item: FaiItemDraft, scene: FaiScene): string | null {
  const lack = itemLacks(item);
  return lack === null ? scene.itemProblem(item.id, '') : words(lacks[lack]);
}
