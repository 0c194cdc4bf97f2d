// The options of a choice in the order in which the operator gets them as buttons: added, named, moved, taken out.
import { isVerdict } from '@lineside/core/domain/collection/judge';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { Button } from '@lineside/ui/button';
import { Sign } from '@lineside/ui/sign';
import Plus from 'lucide-solid/icons/plus';
import { Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FormField } from '../../parts/form-field.tsx';
import type { FieldProblems } from '../../view/field-problems.ts';
import { moved, passFail, type SpecOption } from '../../view/spec-draft.ts';
import { FormSection } from './form-section.tsx';
import { OptionRow } from './option-row.tsx';

interface OptionFieldsProps {
  spec: DataSpec;
  problems: FieldProblems;
  disabled: boolean;
  onOptions: (options: SpecOption[]) => void;
}

/** As the contract allows. */
const mostOptions = 60;

export function OptionFields(props: OptionFieldsProps) {
  let list: HTMLOListElement | undefined;
  const options = () => props.spec.options;
  const problem = () => {
    const nameless = options().some(({ name }) => name.en.trim() === '' || name.zh.trim() === '');
    return props.problems('options') ?? (nameless ? words('faultMissingPair') : null);
  };
  const add = () => {
    props.onOptions([...options(), { code: '', name: { en: '', zh: '' } }]);
    queueMicrotask(() => list?.querySelector<HTMLInputElement>('li:last-child input')?.focus());
  };
  return (
    <FormSection title={words('fieldOptions')}>
      <FormField
        label={words('specOptionsHint')}
        group
        problem={problem()}
        hint={isVerdict(props.spec) ? words('specVerdictHint') : undefined}
        testId="spec-options"
      >
        {(part) => (
          <div class="grid gap-2">
            <ol ref={list} class="m-0 grid list-none gap-1.5 p-0" data-testid="spec-options">
              <Index each={options()}>
                {(option, at) => (
                  <OptionRow
                    option={option()}
                    at={at}
                    last={at === options().length - 1}
                    disabled={props.disabled}
                    onLeave={part.leave}
                    onOption={(changed) =>
                      props.onOptions(options().map((other, i) => (i === at ? changed : other)))
                    }
                    onMove={(to) => props.onOptions(moved(options(), at, to))}
                    onRemove={() => props.onOptions(options().filter((_, i) => i !== at))}
                  />
                )}
              </Index>
            </ol>
            <Show when={!props.disabled}>
              <div class="flex flex-wrap items-center gap-2">
                <Button
                  size="dense"
                  data-testid="spec-option-add"
                  disabled={options().length >= mostOptions}
                  onClick={add}
                >
                  <Plus size={14} aria-hidden="true" />
                  {words('specOptionAdd')}
                </Button>
                <Button
                  kind="quiet"
                  size="dense"
                  data-testid="spec-options-pass-fail"
                  disabled={isVerdict(props.spec)}
                  onClick={() => props.onOptions([...passFail])}
                >
                  <Sign name="pass" size={12} />
                  {words('specPassFail')}
                </Button>
              </div>
            </Show>
          </div>
        )}
      </FormField>
    </FormSection>
  );
}
