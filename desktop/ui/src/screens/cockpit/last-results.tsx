// The last boards tracked out here: result, when, what was wrong, and whether the hub has it.
import type { Cockpit } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { clockMinutes } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { ResultSign } from '@lineside/ui/result-sign';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import { SideList } from './side-list.tsx';

function defectsOf({ defects }: Cockpit['lastResults'][number]): string {
  return defects.map(({ name, location }) => `${say(name)} ${location}`.trim()).join(' · ');
}

export function LastResults() {
  const { view } = useStation();
  const results = () => view.cockpit()?.lastResults ?? [];
  return (
    <SideList
      title={say(stationTexts.lastResults)}
      testId="last-results"
      empty={
        results().length > 0
          ? null
          : { title: say(stationTexts.lastResultsEmpty), hint: say(stationTexts.lastResultsEmptyHint) }
      }
    >
      <For each={results()}>
        {(result) => (
          <li
            data-testid={`result-${result.sn}`}
            data-result={result.held ? 'HOLD' : result.result}
            class="grid min-h-13 grid-cols-[auto_minmax(0,1fr)_auto_auto] items-center gap-x-3 border-line border-b py-2 last:border-0"
          >
            <ResultSign result={result.held ? 'HOLD' : result.result} solid />
            <span class="grid min-w-0">
              <SerialNumber value={result.sn} tail={4} class="text-note font-semibold xl:text-station" />
              <Show when={result.defects.length > 0}>
                <span
                  class="wrap-anywhere truncate text-note text-fail-ink 2xl:whitespace-normal"
                  title={defectsOf(result)}
                >
                  {defectsOf(result)}
                </span>
              </Show>
            </span>
            <span class="font-code text-note text-ink-soft" title={result.operator}>
              {clockMinutes(result.at)}
            </span>
            <span
              title={say(result.acknowledged ? stationTexts.atHubHint : stationTexts.savedHereHint)}
              class="flex text-ink-faint"
            >
              <Sign
                name={result.acknowledged ? 'sent' : 'late'}
                size={20}
                label={say(result.acknowledged ? stationTexts.atHub : stationTexts.savedHere)}
              />
            </span>
          </li>
        )}
      </For>
    </SideList>
  );
}
