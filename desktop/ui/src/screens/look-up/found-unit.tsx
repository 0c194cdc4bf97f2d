// One unit as looked up: where it is in one sentence, why it is held or sent back, its visits, and what may be decided.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { sinceTime } from '@lineside/ui/format/time-format';
import { say } from '@lineside/ui/language';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { createSignal, Show } from 'solid-js';
import type { LookUp } from '../../state/look-up.ts';
import { useStation } from '../../state/station-context.tsx';
import { stationsOf } from '../frame/done-words.ts';
import { CorrectForm } from './correct-form.tsx';
import { DisposeForm } from './dispose-form.tsx';
import { type Found, statusLooks, statusWords } from './unit-words.ts';
import { VisitsTable } from './visits-table.tsx';

export function FoundUnit(props: { unit: Found; look: LookUp }) {
  const { now } = useStation();
  const [correcting, setCorrecting] = createSignal<string | null>(null);
  const look = () => statusLooks[props.unit.status];
  const visit = () => props.unit.visits.find(({ id }) => id === correcting());
  return (
    <section
      data-testid={`found-${props.unit.sn}`}
      data-status={props.unit.status}
      class="overflow-clip rounded-card border border-line bg-surface shadow-lift"
    >
      <header class={`grid gap-1 px-5 py-4 xl:px-7 ${look().tone}`}>
        <div class="flex flex-wrap items-baseline justify-between gap-x-6">
          <SerialNumber value={props.unit.sn} tail={8} class="text-lead font-bold" />
          <span class="font-code text-note">
            {[props.unit.run ?? say(lookUpTexts.noRunKnown), props.unit.product ?? ''].join(' ').trim()}
          </span>
        </div>
        <p
          class="flex items-center gap-3 text-prompt font-bold xl:text-[34px] xl:leading-[44px]"
          data-testid="found-status"
        >
          <Sign name={look().sign} size={38} />
          {statusWords(props.unit)}
        </p>
        <Show when={props.unit.step}>
          {(step) => (
            <p class="text-station" data-testid="found-step">
              {say(lookUpTexts.goesToStations, {
                no: step().stepNo,
                name: say(step().name),
                stations: stationsOf(step()),
              })}
            </p>
          )}
        </Show>
        <Show when={props.unit.hold}>
          {(hold) => (
            <p class="text-lead font-semibold" data-testid="found-hold">
              {say(lookUpTexts.holdBecause, {
                reason: hold().reason,
                by: hold().by,
                time: sinceTime(hold().at, now()),
              })}
            </p>
          )}
        </Show>
        <Show when={props.unit.rework}>
          {(rework) => (
            <p class="text-lead font-semibold" data-testid="found-rework">
              {say(lookUpTexts.reworkBecause, {
                step: rework().toStep,
                reason: rework().reason,
                by: rework().by,
                time: sinceTime(rework().at, now()),
              })}
            </p>
          )}
        </Show>
      </header>
      <div class="grid gap-5 px-5 py-4 xl:px-7">
        <VisitsTable unit={props.unit} onCorrect={setCorrecting} />
        {/* by its id: news of other visits must not empty the form */}
        <Show when={visit()?.id} keyed fallback={<DisposeForm unit={props.unit} look={props.look} />}>
          <Show when={visit()}>
            {(chosen) => (
              <CorrectForm
                unit={props.unit}
                visit={chosen()}
                look={props.look}
                onClose={() => setCorrecting(null)}
              />
            )}
          </Show>
        </Show>
      </div>
    </section>
  );
}
