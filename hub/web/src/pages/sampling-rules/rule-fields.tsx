// The fields of a sampling rule: which runs it is for, how many units it draws, how many bad ones still pass.
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { NumberInput, SelectInput, SwitchInput } from '../../parts/form-fields.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import type { FieldProblems } from '../../view/field-problems.ts';
import { useRunChoices } from './run-choices.ts';

interface RuleFieldsProps {
  rule: SamplingRuleConfigured;
  set: (change: Partial<SamplingRuleConfigured>) => void;
  problem: FieldProblems;
}

/** Not a number that was typed; the contract refuses it, and the field says so. */
const nothing = Number.NaN;

export function RuleFields(props: RuleFieldsProps) {
  const choices = useRunChoices();
  const isReversed = () => {
    const { lotFrom, lotTo } = props.rule;
    return lotFrom !== null && lotTo !== null && lotTo < lotFrom;
  };
  const shown = (value: number) => (Number.isNaN(value) ? null : value);
  return (
    <>
      <fieldset class="m-0 grid gap-3 border-0 border-t border-line p-0 pt-3">
        <legend class="float-left mb-1 w-full p-0 text-table font-semibold">
          {words('samplingApplies')}
        </legend>
        <SelectInput
          label={words('fieldProduct')}
          value={props.rule.product}
          none={words('samplingAnyProduct')}
          options={choices.products()}
          onValue={(product) => props.set({ product })}
          testId="rule-product"
        />
        <div class="grid gap-3 sm:grid-cols-2">
          <SelectInput
            label={words('fieldLine')}
            value={props.rule.line}
            none={words('samplingAnyLine')}
            options={choices.lines()}
            onValue={(line) => props.set({ line: line as SamplingRuleConfigured['line'] })}
            testId="rule-line"
          />
          <SelectInput
            label={words('fieldRoute')}
            value={props.rule.route}
            none={words('samplingAnyRoute')}
            options={choices.routes()}
            onValue={(route) => props.set({ route: route as SamplingRuleConfigured['route'] })}
            testId="rule-route"
          />
          <NumberInput
            label={words('fieldLotFrom')}
            value={props.rule.lotFrom}
            onValue={(lotFrom) => props.set({ lotFrom })}
            hint={words('samplingLotHint')}
            problem={props.problem('lotFrom')}
            testId="rule-lot-from"
          />
          <NumberInput
            label={words('fieldLotTo')}
            value={props.rule.lotTo}
            onValue={(lotTo) => props.set({ lotTo })}
            hint={words('samplingLotHint')}
            problem={props.problem('lotTo') ?? (isReversed() ? words('samplingLotWrong') : null)}
            testId="rule-lot-to"
          />
        </div>
      </fieldset>
      <fieldset class="m-0 grid gap-3 border-0 border-t border-line p-0 pt-3">
        <legend class="float-left mb-1 w-full p-0 text-table font-semibold">{words('samplingDraws')}</legend>
        <div>
          <Segmented
            label={words('fieldSample')}
            value={props.rule.sample.by}
            options={(['FIXED', 'PERCENTAGE'] as const).map((by) => ({
              value: by,
              label: words(`choice${by}`),
            }))}
            onValue={(by) => props.set({ sample: by === 'FIXED' ? { by, units: 1 } : { by, percent: 10 } })}
            testId="rule-sample-by"
          />
        </div>
        <div class="grid gap-3 sm:grid-cols-2">
          <Show
            when={props.rule.sample.by === 'FIXED' && props.rule.sample}
            fallback={
              <NumberInput
                label={words('fieldPercent')}
                value={props.rule.sample.by === 'PERCENTAGE' ? shown(props.rule.sample.percent) : null}
                onValue={(percent) =>
                  props.set({ sample: { by: 'PERCENTAGE', percent: percent ?? nothing } })
                }
                unit="%"
                problem={props.problem('sample')}
                testId="rule-percent"
              />
            }
          >
            {(sample) => (
              <NumberInput
                label={words('fieldUnits')}
                value={shown(sample().units)}
                onValue={(units) => props.set({ sample: { by: 'FIXED', units: units ?? nothing } })}
                problem={props.problem('sample')}
                testId="rule-units"
              />
            )}
          </Show>
          <NumberInput
            label={words('fieldAccept')}
            value={shown(props.rule.accept)}
            onValue={(accept) => props.set({ accept: accept ?? nothing })}
            hint={words('samplingAcceptHint')}
            problem={props.problem('accept')}
            testId="rule-accept"
          />
          <NumberInput
            label={words('fieldPriority')}
            value={shown(props.rule.priority)}
            onValue={(priority) => props.set({ priority: priority ?? nothing })}
            hint={words('samplingPriorityHint')}
            problem={props.problem('priority')}
            testId="rule-priority"
          />
        </div>
        <SwitchInput
          label={words('fieldActive')}
          value={props.rule.active}
          onValue={(active) => props.set({ active })}
          testId="rule-active"
        />
      </fieldset>
    </>
  );
}
