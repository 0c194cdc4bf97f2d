// The specs that an item is answered with, in the order of the form; chosen by name, never typed.
import { Button } from '@lineside/ui/button';
import { Sign } from '@lineside/ui/sign';
import ListChecks from 'lucide-solid/icons/list-checks';
import { createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { ChosenSpecs } from '../../parts/chosen-specs.tsx';
import { useFieldProblem } from '../../parts/form-problems.tsx';
import { SpecName } from '../../parts/spec-name.tsx';
import { SpecPicker } from '../../parts/spec-picker.tsx';

interface FaiItemSpecsProps {
  specs: readonly string[];
  onSpecs: (specs: string[]) => void;
  readOnly: boolean;
}

export function FaiItemSpecs(props: FaiItemSpecsProps) {
  const [picking, setPicking] = createSignal(false);
  let choose: HTMLButtonElement | undefined;
  const problem = useFieldProblem({
    label: () => words('fieldSpecs'),
    sentence: () => (props.specs.length === 0 ? words('faiSpecsNeeded') : null),
    element: () => choose,
  });
  return (
    <div class="grid gap-1.5">
      <span class="text-table font-medium text-ink-soft">{words('fieldSpecs')}</span>
      <Show
        when={!props.readOnly}
        fallback={
          <ul class="m-0 grid list-none gap-0.5 p-0 text-table">
            <For each={props.specs}>
              {(code) => (
                <li>
                  <SpecName code={code} />
                </li>
              )}
            </For>
          </ul>
        }
      >
        <ChosenSpecs
          codes={props.specs}
          operation={null}
          onCodes={(codes) => props.onSpecs([...codes])}
          empty={words('faiSpecsNone')}
          testId="fai-specs"
        />
        <Show when={problem.shown()}>
          {(sentence) => (
            <p class="m-0 flex items-start gap-1.5 text-mini text-fail-ink" data-testid="fai-specs-problem">
              <Sign name="fail" size={11} class="mt-[3px]" />
              {sentence()}
            </p>
          )}
        </Show>
        <div>
          <Button ref={choose} size="dense" data-testid="fai-choose-specs" onClick={() => setPicking(true)}>
            <ListChecks size={14} aria-hidden="true" />
            {words('faiChooseSpecs')}
          </Button>
        </div>
        <SpecPicker
          open={picking()}
          onClose={() => setPicking(false)}
          operation={null}
          codes={props.specs}
          onTake={(codes) => {
            problem.leave();
            props.onSpecs([...codes]);
          }}
          testId="fai-spec-picker"
        />
      </Show>
    </div>
  );
}
