// The visits of a unit as known here, in order; each that counts may be set right.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { Button } from '@lineside/ui/button';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { ResultSign } from '@lineside/ui/result-sign';
import { For, Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';
import type { Found } from './unit-words.ts';

export function VisitsTable(props: { unit: Found; onCorrect: (visit: string) => void }) {
  const { now } = useStation();
  const time = (at: number | null) => (at === null ? '—' : sinceTime(at, now()));
  return (
    <Show
      when={props.unit.visits.length > 0}
      fallback={<p class="text-ink-soft">{say(lookUpTexts.noVisits)}</p>}
    >
      <table
        aria-label={say(lookUpTexts.visits)}
        class="w-full border-collapse text-left text-note xl:text-station [&_td]:border-line [&_td]:border-t [&_td]:py-1.5 [&_td]:pr-4 [&_th]:pr-4 [&_th]:text-note [&_th]:text-ink-soft"
      >
        <thead>
          <tr>
            <th>{say(lookUpTexts.visitStep)}</th>
            <th>{say(lookUpTexts.visitStation)}</th>
            <th>{say(lookUpTexts.visitOperator)}</th>
            <th>{say(lookUpTexts.visitIn)}</th>
            <th>{say(lookUpTexts.visitOut)}</th>
            <th>{say(lookUpTexts.visitResult)}</th>
            <th>
              <span class="sr-only">{say(lookUpTexts.setRight)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.unit.visits}>
            {(visit) => (
              <tr data-testid={`visit-${visit.step}`} data-voided={visit.voided} data-result={visit.result}>
                <td>
                  <span class="font-code font-semibold">{visit.step}</span>{' '}
                  {visit.stepName === null ? '' : say(visit.stepName)}
                </td>
                <td class="font-code">{visit.station}</td>
                <td>{visit.operator}</td>
                <td class="font-code">{time(visit.inAt)}</td>
                <td class="font-code">{time(visit.outAt)}</td>
                <td>
                  <Show
                    when={!visit.voided}
                    fallback={<span class="text-ink-soft">{say(lookUpTexts.visitVoided)}</span>}
                  >
                    <Show when={visit.result} fallback={say(lookUpTexts.visitOpen)}>
                      {(result) => <ResultSign result={result()} word />}
                    </Show>
                  </Show>
                </td>
                <td class="w-px whitespace-nowrap">
                  <Show when={!visit.voided}>
                    <Button
                      size="station"
                      class="min-h-12! text-note!"
                      data-testid={`set-right-${visit.step}`}
                      onClick={() => props.onCorrect(visit.id)}
                    >
                      {say(lookUpTexts.setRight)}
                    </Button>
                  </Show>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </Show>
  );
}
