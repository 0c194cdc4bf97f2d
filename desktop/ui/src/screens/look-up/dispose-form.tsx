// Deciding about a unit in place: rework to a step, scrap, hold, release, each with a reason. Whoever may not asks
// somebody on the spot.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button, type ButtonKind } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { createSignal, For, Show } from 'solid-js';
import type { Disposition, LookUp } from '../../state/look-up.ts';
import { createOneDecision } from '../../state/one-decision.ts';
import { ReasonChoice } from '../frame/reason-choice.tsx';
import { RefusalLine } from '../frame/refusal-line.tsx';
import { bringIntoSight } from './bring-into-sight.ts';
import type { Found } from './unit-words.ts';

type Action = Disposition['action'];

/** What makes sense in each state; the station decides. */
const actionsIn: Record<Found['status'], readonly Action[]> = {
  QUEUED: ['HOLD', 'SCRAP'],
  IN_STATION: ['HOLD', 'SCRAP'],
  DONE: ['HOLD', 'SCRAP'],
  OUT_FAILED: ['REWORK', 'HOLD', 'SCRAP'],
  ON_HOLD: ['RELEASE', 'REWORK', 'SCRAP'],
  SCRAPPED: [],
};
const kinds: Record<Action, ButtonKind> = { REWORK: 'warn', SCRAP: 'fail', HOLD: 'hold', RELEASE: 'primary' };

export function DisposeForm(props: { unit: Found; look: LookUp }) {
  const [action, setAction] = createSignal<Action | null>(null);
  const [step, setStep] = createSignal<number | null>(null);
  const [reason, setReason] = createSignal('');
  const decision = createOneDecision();

  const offered = () =>
    actionsIn[props.unit.status].filter((each) => each !== 'REWORK' || props.unit.reworkSteps.length > 0);
  const choose = (next: Action | null) => {
    setAction(next);
    setReason('');
    decision.forget();
    setStep(props.unit.reworkSteps.at(-1)?.stepNo ?? null);
  };
  const disposition = (): Disposition | null => {
    const chosen = action();
    const why = reason().trim();
    const toStep = step();
    if (chosen === null || why === '') return null;
    if (chosen !== 'REWORK') return { action: chosen, reason: why };
    return toStep === null ? null : { action: chosen, toStep, reason: why };
  };
  const confirm = async () => {
    const wanted = disposition();
    if (wanted === null) return;
    if (await decision.make(() => props.look.dispose(props.unit.sn, wanted))) choose(null);
  };

  return (
    <Show when={offered().length > 0}>
      <section class="grid gap-4" data-testid="dispose" aria-label={say(lookUpTexts.decide)}>
        <div class="flex flex-wrap items-center gap-3">
          <h3 class="font-semibold">{say(lookUpTexts.decide)}</h3>
          <For each={offered()}>
            {(each) => (
              <Button
                size="station"
                kind={action() === each ? kinds[each] : 'plain'}
                aria-pressed={action() === each}
                data-testid={`dispose-${each}`}
                onClick={() => choose(action() === each ? null : each)}
              >
                {say(lookUpTexts[`action${each}`])}
              </Button>
            )}
          </For>
        </div>
        <Show when={action()} keyed>
          {(chosen) => (
            <div
              ref={bringIntoSight}
              class="grid scroll-m-4 gap-4 rounded-card border border-line bg-sunken p-4"
            >
              <Show when={chosen === 'REWORK'}>
                <fieldset class="grid gap-2 border-0 p-0">
                  <legend class="pb-1 font-semibold">{say(lookUpTexts.toWhichStep)}</legend>
                  <div class="flex flex-wrap gap-2">
                    <For each={props.unit.reworkSteps}>
                      {(each) => (
                        <button
                          type="button"
                          aria-pressed={step() === each.stepNo}
                          data-testid={`rework-step-${each.stepNo}`}
                          onClick={() => setStep(each.stepNo)}
                          class="min-h-14 rounded-card border border-line-strong bg-surface px-4 font-semibold hover:border-accent aria-pressed:border-accent aria-pressed:bg-accent aria-pressed:text-on-accent"
                        >
                          <span class="font-code">{each.stepNo}</span> {say(each.name)}
                        </button>
                      )}
                    </For>
                  </div>
                </fieldset>
              </Show>
              <ReasonChoice
                reasons={[
                  lookUpTexts[`reason${chosen}1`],
                  lookUpTexts[`reason${chosen}2`],
                  lookUpTexts[`reason${chosen}3`],
                ]}
                reason={reason()}
                onReason={setReason}
                onEnter={() => void confirm()}
              />
              <RefusalLine problem={decision.problem()} testId="dispose-problem" />
              <div class="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-3 rounded-b-card border-line border-t bg-sunken px-4 py-3 xl:-bottom-8">
                <Button size="station" onClick={() => choose(null)}>
                  {say(stationTexts.back)}
                </Button>
                <Button
                  size="station"
                  kind={kinds[chosen]}
                  disabled={disposition() === null || decision.busy()}
                  data-testid="dispose-confirm"
                  onClick={() => void confirm()}
                >
                  {say(lookUpTexts[`confirm${chosen}`])}
                </Button>
              </div>
            </div>
          )}
        </Show>
      </section>
    </Show>
  );
}
