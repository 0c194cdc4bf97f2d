// Setting a recorded visit right: it does not count, or it came out otherwise. What was recorded stays beside it.
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { createSignal, For, Show } from 'solid-js';
import type { Correction, LookUp } from '../../state/look-up.ts';
import { createOneDecision } from '../../state/one-decision.ts';
import { ReasonChoice } from '../frame/reason-choice.tsx';
import { RefusalLine } from '../frame/refusal-line.tsx';
import { bringIntoSight } from './bring-into-sight.ts';
import { DefectsChoice } from './defects-choice.tsx';
import type { Found } from './unit-words.ts';

type Choice = 'VOID' | 'PASS' | 'FAIL';
type Visit = Found['visits'][number];

export interface CorrectFormProps {
  unit: Found;
  visit: Visit;
  look: LookUp;
  onClose: () => void;
}

export function CorrectForm(props: CorrectFormProps) {
  const [choice, setChoice] = createSignal<Choice | null>(null);
  const [defects, setDefects] = createSignal<readonly { code: string; location: string }[]>([]);
  const [reason, setReason] = createSignal('');
  const decision = createOneDecision();

  /** An open visit has no result yet; one that passed may be called FAIL, and the other way round. */
  const choices = (): Choice[] =>
    props.visit.result === null ? ['VOID'] : ['VOID', props.visit.result === 'PASS' ? 'FAIL' : 'PASS'];
  const correction = (): Correction | null => {
    const chosen = choice();
    const why = reason().trim();
    if (chosen === null || why === '') return null;
    if (chosen === 'FAIL' && defects().length === 0) return null;
    const base = { visit: props.visit.id, reason: why };
    if (chosen === 'VOID') return { ...base, correction: { correction: 'VOID_VISIT' } };
    const named = chosen === 'PASS' ? [] : defects().map((defect) => ({ ...defect, remark: '' }));
    return { ...base, correction: { correction: 'RESULT', result: chosen, defects: named } };
  };
  const confirm = async () => {
    const wanted = correction();
    if (wanted === null) return;
    if (await decision.make(() => props.look.correct(props.unit.sn, wanted))) props.onClose();
  };

  return (
    <section
      ref={bringIntoSight}
      class="grid scroll-m-4 gap-4 rounded-card border border-line bg-sunken p-4"
      data-testid="correct"
    >
      <div class="grid gap-1">
        <h3 class="text-lead font-semibold">
          {say(lookUpTexts.correctTitle, {
            no: props.visit.step,
            name: props.visit.stepName === null ? '' : say(props.visit.stepName),
            station: props.visit.station,
          })}
        </h3>
        <p class="text-note text-ink-soft">{say(lookUpTexts.correctNote)}</p>
      </div>
      <div class="flex flex-wrap gap-3">
        <For each={choices()}>
          {(each) => (
            <Button
              size="station"
              kind={
                choice() !== each ? 'plain' : each === 'PASS' ? 'pass' : each === 'FAIL' ? 'fail' : 'warn'
              }
              aria-pressed={choice() === each}
              data-testid={`correct-${each}`}
              onClick={() => setChoice(each)}
            >
              {say(lookUpTexts[`correct${each}`])}
            </Button>
          )}
        </For>
      </div>
      <Show when={choice() === 'FAIL'}>
        <DefectsChoice codes={props.unit.defects} named={defects()} onNamed={setDefects} />
      </Show>
      <ReasonChoice
        reasons={[lookUpTexts.correctReason1, lookUpTexts.correctReason2, lookUpTexts.correctReason3]}
        reason={reason()}
        onReason={setReason}
        onEnter={() => void confirm()}
      />
      <RefusalLine problem={decision.problem()} testId="correct-problem" />
      <div class="sticky -bottom-4 -mx-4 -mb-4 flex justify-end gap-3 rounded-b-card border-line border-t bg-sunken px-4 py-3 xl:-bottom-8">
        <Button size="station" onClick={() => props.onClose()}>
          {say(stationTexts.back)}
        </Button>
        <Button
          size="station"
          kind="primary"
          disabled={correction() === null || decision.busy()}
          data-testid="correct-confirm"
          onClick={() => void confirm()}
        >
          {say(lookUpTexts.correctConfirm)}
        </Button>
      </div>
    </section>
  );
}
