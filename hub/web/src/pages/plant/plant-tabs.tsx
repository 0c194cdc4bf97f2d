// The tabs of the plant page: each an address, with how many things stand there.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { plantAddress } from '../../view/addresses.ts';
import { type PlantTab, plantTabs } from '../../view/plant-kinds.ts';
import type { Plant } from './use-plant.ts';

const names: Record<PlantTab, HubTextKey> = {
  line: 'tabLines',
  operation: 'tabOperations',
  defectCode: 'tabDefectCodes',
  executionDefaults: 'tabDefaults',
};

export function PlantTabs(props: { tab: PlantTab; plant: Plant }) {
  return (
    <nav aria-label={words('plantTabs')} class="flex flex-wrap gap-1">
      <For each={plantTabs}>
        {(tab) => (
          <A
            href={plantAddress(tab)}
            noScroll
            aria-current={tab === props.tab ? 'page' : undefined}
            data-testid={`plant-tab-${tab}`}
            class="inline-flex h-8 items-center gap-2 rounded-chip px-3 font-medium"
            classList={{
              'bg-accent-soft text-accent-ink': tab === props.tab,
              'text-ink-soft hover:bg-sunken hover:text-ink': tab !== props.tab,
            }}
          >
            {words(names[tab])}
            <Show when={tab !== 'executionDefaults'}>
              <span class="font-code text-mini font-normal">{props.plant[tab].length}</span>
            </Show>
          </A>
        )}
      </For>
    </nav>
  );
}
