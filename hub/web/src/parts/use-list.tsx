// Where a thing is named, each place a link: what has to go before the thing itself can.
import type { Use } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { createSignal, For, Show } from 'solid-js';
import { words } from '../language.ts';
import { addressOf } from '../view/addresses.ts';
import { kindText } from '../view/kind-words.ts';
import { Lead } from './lead.tsx';

interface UseListProps {
  uses: readonly Use[];
  /** how many there are, when these are not all */
  total: number;
  /** so many are shown until somebody asks for the rest */
  atFirst?: number;
}

export function UseList(props: UseListProps) {
  const [isOpen, setOpen] = createSignal(false);
  const shown = () => (isOpen() ? props.uses : props.uses.slice(0, props.atFirst));
  const hidden = () => props.uses.length - shown().length;
  return (
    <div class="grid gap-1 text-table" data-testid="uses">
      <ul class="m-0 grid list-none gap-1 p-0">
        <For each={shown()}>
          {(use) => (
            <li class="min-w-0 wrap-anywhere">
              <span class="text-ink-faint">{say(kindText(use.kind))}</span>{' '}
              <Lead look="lead" href={addressOf(use.kind, use.key)} class="font-medium">
                <span class="font-code">{use.key}</span>
                <Show when={use.name}>{(name) => <span class="ml-1.5">{say(name())}</span>}</Show>
              </Lead>{' '}
              <Show when={use.stepNo !== null}>
                <span class="text-ink-soft">{words('useStep', { step: use.stepNo })}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={hidden() > 0}
        fallback={
          <Show when={props.total > props.uses.length}>
            <span class="text-ink-faint">{words('usedMore', { n: props.total - props.uses.length })}</span>
          </Show>
        }
      >
        <button
          type="button"
          onClick={() => setOpen(true)}
          class="lead-link justify-self-start border-0 bg-transparent p-0"
        >
          {words('usedMore', { n: props.total - shown().length })}
        </button>
      </Show>
    </div>
  );
}
