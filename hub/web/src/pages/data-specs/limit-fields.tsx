// The limits of a number, laid out as they lie on the scale: low at the left, high at the right, target between.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { unitSign } from '@lineside/ui/format/unit-sign';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { NumberInput, SwitchInput } from '../../parts/form-fields.tsx';
import type { FieldProblems } from '../../view/field-problems.ts';
import { FormSection } from './form-section.tsx';

interface LimitFieldsProps {
  spec: DataSpecConfigured;
  problems: FieldProblems;
  disabled: boolean;
  onSpec: (spec: DataSpecConfigured) => void;
}

const specification = [
  { field: 'lsl', label: 'fieldLsl' },
  { field: 'target', label: 'fieldTarget' },
  { field: 'usl', label: 'fieldUsl' },
] as const;
const warning = [
  { field: 'warnLow', label: 'fieldWarnLow' },
  { field: 'warnHigh', label: 'fieldWarnHigh' },
] as const;

export function LimitFields(props: LimitFieldsProps) {
  const fields = (group: typeof specification | typeof warning) => (
    <For each={group}>
      {({ field, label }) => (
        <NumberInput
          label={words(label)}
          value={props.spec[field]}
          onValue={(value) => props.onSpec({ ...props.spec, [field]: value })}
          problem={props.problems(field)}
          unit={unitSign(props.spec.unit)}
          disabled={props.disabled}
          testId={`spec-${field}`}
        />
      )}
    </For>
  );
  return (
    <FormSection title={words('specLimits')} hint={words('specLimitsHint')}>
      <div class="grid gap-3 sm:grid-cols-3">{fields(specification)}</div>
      <div class="grid gap-3 sm:grid-cols-2">{fields(warning)}</div>
      <SwitchInput
        label={words('fieldLimitExclusive')}
        value={props.spec.limitExclusive}
        onValue={(limitExclusive) => props.onSpec({ ...props.spec, limitExclusive })}
        hint={words('specExclusiveHint')}
        disabled={props.disabled}
        testId="spec-limitExclusive"
      />
    </FormSection>
  );
}
