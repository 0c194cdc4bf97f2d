// The fields of a spec, each with what is wrong with it beside it: the same schema decides here and at the hub.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { language } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, Show, untrack } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { takenCodesQuery } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import {
  CodeFromName,
  SelectInput,
  SwitchInput,
  TextInput,
  TextPairInput,
} from '../../parts/form-fields.tsx';
import { useOperationName } from '../../parts/operation-names.ts';
import { codeOfName } from '../../view/code-of-name.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { hasUnit, withType } from '../../view/spec-draft.ts';
import { specTypes } from '../../view/spec-filters.ts';
import { FormSection } from './form-section.tsx';
import { LimitFields } from './limit-fields.tsx';
import { OptionFields } from './option-fields.tsx';

interface SpecFormProps {
  spec: DataSpecConfigured;
  /** its code is still to be given */
  isNew: boolean;
  disabled: boolean;
  onSpec: (spec: DataSpecConfigured) => void;
}

const kinds = ['KEY', 'OBSERVATION'] as const;
const triggers = ['EACH_UNIT', 'EACH_CARRIER', 'EVENT', 'TIME'] as const;
const methods = ['MANUAL', 'AUTO'] as const;
const alarms = ['NONE', 'ALARM_ONLY', 'HOLD'] as const;

export function SpecForm(props: SpecFormProps) {
  const problems = createMemo(() => fieldProblems(SoundDataSpec, props.spec, language()));
  const set = (part: Partial<DataSpecConfigured>) => props.onSpec({ ...props.spec, ...part });
  const code = useSpecCode(props, (derived) => set({ code: derived }));
  const operations = useOperations(() => props.spec.operation);
  return (
    <>
      <FormSection title={words('specWhat')}>
        <TextPairInput
          label={words('fieldName')}
          value={props.spec.name}
          onValue={(name) => set({ name })}
          problem={problems()('name')}
          disabled={props.disabled}
          required
          testId="spec-name"
        />
        <div class="grid gap-3 sm:grid-cols-2">
          <CodeFromName
            label={words('fieldCode')}
            value={props.spec.code}
            onValue={code.own}
            problem={code.taken() ? words('faultTaken', { code: props.spec.code }) : problems()('code')}
            fixed={!props.isNew}
            disabled={props.disabled}
            testId="spec-code"
          />
          <SelectInput
            label={words('fieldOperation')}
            value={props.spec.operation === '' ? null : props.spec.operation}
            options={operations()}
            onValue={(operation) => set({ operation })}
            hint={words('specOperationHint')}
            disabled={props.disabled}
            testId="spec-operation"
          />
        </div>
        <div class="grid gap-3 sm:grid-cols-2">
          <SelectInput
            label={words('fieldType')}
            value={props.spec.type}
            options={specTypes.map((value) => ({ value, label: words(`choice${value}`) }))}
            onValue={(type) => props.onSpec(withType(props.spec, type))}
            disabled={props.disabled}
            testId="spec-type"
          />
          <Show when={hasUnit(props.spec.type)}>
            <TextInput
              label={words('fieldUnit')}
              value={props.spec.unit ?? ''}
              onValue={(unit) => set({ unit: unit === '' ? null : unit })}
              problem={problems()('unit')}
              required={false}
              placeholder={words('specUnitExample')}
              maxLength={24}
              disabled={props.disabled}
              testId="spec-unit"
            />
          </Show>
        </div>
      </FormSection>
      <Show when={props.spec.type === 'NUMBER'}>
        <LimitFields
          spec={props.spec}
          problems={problems()}
          disabled={props.disabled}
          onSpec={props.onSpec}
        />
      </Show>
      <Show when={props.spec.type === 'ENUM'}>
        <OptionFields
          spec={props.spec}
          problems={problems()}
          disabled={props.disabled}
          onOptions={(options) => set({ options })}
        />
      </Show>
      <FormSection title={words('specHow')}>
        <div class="grid gap-3 sm:grid-cols-2">
          <SelectInput
            label={words('fieldKind')}
            value={props.spec.kind}
            options={kinds.map((value) => ({ value, label: words(`choice${value}`) }))}
            onValue={(kind) => set({ kind })}
            hint={words(`specKind${props.spec.kind}`)}
            disabled={props.disabled}
            testId="spec-kind"
          />
          <SelectInput
            label={words('fieldAlarm')}
            value={props.spec.alarm}
            options={alarms.map((value) => ({ value, label: words(`choice${value}`) }))}
            onValue={(alarm) => set({ alarm })}
            hint={words(`specAlarm${props.spec.alarm}`)}
            disabled={props.disabled}
            testId="spec-alarm"
          />
          <SelectInput
            label={words('fieldTrigger')}
            value={props.spec.trigger}
            options={triggers.map((value) => ({ value, label: words(`choice${value}`) }))}
            onValue={(trigger) => set({ trigger })}
            hint={words(`specTrigger${props.spec.trigger}`)}
            disabled={props.disabled}
            testId="spec-trigger"
          />
          <SelectInput
            label={words('fieldMethod')}
            value={props.spec.method}
            options={methods.map((value) => ({ value, label: words(`choice${value}`) }))}
            onValue={(method) => set({ method })}
            hint={words(`specMethod${props.spec.method}`)}
            disabled={props.disabled}
            testId="spec-method"
          />
          <SwitchInput
            label={words('fieldRequired')}
            value={props.spec.required}
            onValue={(required) => set({ required })}
            hint={words('specRequiredHint')}
            disabled={props.disabled}
            testId="spec-required"
          />
          <SwitchInput
            label={words('fieldActive')}
            value={props.spec.active}
            onValue={(active) => set({ active })}
            hint={words('specActiveHint')}
            disabled={props.disabled}
            testId="spec-active"
          />
        </div>
      </FormSection>
    </>
  );
}

/** The code of a new spec follows its English name until somebody gives one of their own. */
function useSpecCode(props: Pick<SpecFormProps, 'spec' | 'isNew'>, onCode: (code: string) => void) {
  const [isOwn, setOwn] = createSignal(false);
  const byName = createMemo(() => codeOfName(props.spec.name.en, new Set()));
  const asked = () => (isOwn() ? props.spec.code : byName());
  const found = useQuery(() => takenCodesQuery(props.isNew ? asked() : ''));
  const taken = createMemo(() => new Set(found.data ?? []));
  const derived = createMemo(() => codeOfName(props.spec.name.en, taken()));
  createEffect(() => {
    if (props.isNew && !isOwn() && derived() !== untrack(() => props.spec.code)) onCode(derived());
  });
  return {
    taken: () => props.isNew && taken().has(props.spec.code),
    own(code: string | null) {
      setOwn(code !== null);
      if (code !== null) onCode(code);
    },
  };
}

function useOperations(chosen: () => string) {
  const operations = useQuery(() => masterQuery('operation'));
  const nameOf = useOperationName();
  return () => {
    const known = (operations.data?.rows ?? []).map(({ key }) => key);
    const all = chosen() === '' || known.includes(chosen()) ? known : [...known, chosen()];
    return all.map((value) => ({ value, label: `${nameOf(value)} · ${value}` }));
  };
}
