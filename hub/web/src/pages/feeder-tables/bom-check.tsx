// What differs between the table and the product's bill of materials, each difference leading to its slot.
import { Badge } from '@lineside/ui/badge';
import { Sign } from '@lineside/ui/sign';
import { For, type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { differenceCount } from '../../view/feeder-check.ts';
import type { SlotScene } from './slot-scene.ts';

export function BomCheck(props: { scene: SlotScene }) {
  const found = () => props.scene.differences();
  return (
    <section class="sheet grid gap-3 p-4" aria-label={words('bomCheck')} data-testid="bom-check">
      <header class="flex items-baseline gap-3">
        <h2 class="m-0 text-table font-semibold">{words('bomCheck')}</h2>
        <Show when={found()}>
          {(differences) => (
            <span data-testid="bom-differences" data-count={differenceCount(differences())}>
              <Show
                when={differenceCount(differences()) > 0}
                fallback={<Badge kind="pass">{words('bomAgrees')}</Badge>}
              >
                <Badge kind="warn">
                  {words('feedersDifferences')}: {differenceCount(differences())}
                </Badge>
              </Show>
            </span>
          )}
        </Show>
      </header>
      <Show when={found()} fallback={<p class="m-0 text-table text-ink-faint">{words('bomNone')}</p>}>
        {(differences) => (
          <div class="grid gap-4">
            <Group title={words('bomTwice')} items={differences().twice}>
              {({ slot, parts }) => (
                <>
                  <SlotLeads scene={props.scene} slots={[slot]} />
                  <span class="font-code">{parts.join(', ')}</span>
                </>
              )}
            </Group>
            <Group title={words('bomNotInBom')} items={differences().notInBom}>
              {({ part, slots }) => (
                <>
                  <SlotLeads scene={props.scene} slots={slots} />
                  <Part scene={props.scene} part={part} />
                </>
              )}
            </Group>
            <Group title={words('bomQuantity')} items={differences().quantity}>
              {({ part, slots, bom, placed }) => (
                <>
                  <SlotLeads scene={props.scene} slots={slots} />
                  <Part scene={props.scene} part={part} />
                  <span class="text-ink-soft">{words('bomQuantityOf', { bom, placed })}</span>
                </>
              )}
            </Group>
            <Group
              title={words('bomNotLoaded')}
              hint={words('bomNotLoadedHint')}
              items={differences().notLoaded}
            >
              {({ part, qty }) => (
                <>
                  <Part scene={props.scene} part={part} />
                  <span class="text-ink-faint">{words('bomPieces', { n: qty })}</span>
                </>
              )}
            </Group>
            <Group
              title={words('bomSeveral')}
              hint={words('bomSeveralHint')}
              items={differences().severalSlots}
              plain
            >
              {({ part, slots }) => (
                <>
                  <SlotLeads scene={props.scene} slots={slots} />
                  <Part scene={props.scene} part={part} />
                </>
              )}
            </Group>
          </div>
        )}
      </Show>
    </section>
  );
}

interface GroupProps<Item> {
  title: string;
  hint?: string;
  items: readonly Item[];
  /** nothing to see to */
  plain?: boolean;
  children: (item: Item) => JSX.Element;
}

function Group<Item>(props: GroupProps<Item>) {
  return (
    <Show when={props.items.length > 0}>
      <div class="grid gap-1">
        <h3 class="m-0 flex flex-wrap items-center gap-x-2 text-table font-medium">
          <Show when={props.plain !== true}>
            <Sign name="warn" size={12} class="text-warn-ink" />
          </Show>
          {props.title}
          <span class="font-code text-mini text-ink-faint">{props.items.length}</span>
          <Show when={props.hint}>
            <span class="text-mini font-normal text-ink-faint">{props.hint}</span>
          </Show>
        </h3>
        <ul class="m-0 grid list-none gap-0.5 p-0 pl-5 text-table">
          <For each={props.items}>
            {(item) => <li class="flex min-w-0 flex-wrap items-baseline gap-x-3">{props.children(item)}</li>}
          </For>
        </ul>
      </div>
    </Show>
  );
}

function Part(props: { scene: SlotScene; part: string }) {
  return (
    <span class="min-w-0">
      <span class="font-code">{props.part}</span>{' '}
      <span class="text-ink-soft">{props.scene.nameOf(props.part)}</span>
    </span>
  );
}

/** Chooses the slot on the map and in the table. */
function SlotLeads(props: { scene: SlotScene; slots: readonly string[] }) {
  return (
    <span class="inline-flex flex-wrap gap-x-2">
      <For each={props.slots}>
        {(slot) => (
          <button
            type="button"
            data-testid={`bom-slot-${slot}`}
            onClick={() => props.scene.choose(slot)}
            class="lead-link border-0 bg-transparent p-0 font-code font-semibold"
          >
            {slot}
          </button>
        )}
      </For>
    </span>
  );
}
