// Choosing specs for a step: by operation, the step's own first and open; searched in both languages; what is chosen
// stands at the right in form order. Nothing is typed but what one looks for, and no tick is lost by a slip.
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { createSignal, Show } from 'solid-js';
import { words } from '../language.ts';
import { ChosenSpecs } from './chosen-specs.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { FilterText } from './filter-text.tsx';
import { FoundSpecs, SpecGroups } from './spec-groups.tsx';

interface SpecPickerProps {
  open: boolean;
  onClose: () => void;
  /** specs of other operations do not fit; null or undefined: all do */
  operation: string | null | undefined;
  codes: readonly string[];
  onTake: (codes: readonly string[]) => void;
  testId: string;
}

export function SpecPicker(props: SpecPickerProps) {
  return (
    <Show when={props.open}>
      <Picking {...props} />
    </Show>
  );
}

/** Made anew at every opening. */
function Picking(props: SpecPickerProps) {
  const [codes, setCodes] = createSignal(props.codes);
  const [text, setText] = createSignal('');
  const toggle = (code: string) =>
    setCodes((before) =>
      before.includes(code) ? before.filter((other) => other !== code) : [...before, code],
    );
  const take = () => {
    props.onTake(codes());
    props.onClose();
  };
  const choice = () => ({
    operation: props.operation,
    codes: codes(),
    onToggle: toggle,
    testId: props.testId,
  });
  return (
    <EditDialog
      open
      title={words('boundPickTitle')}
      lead={words(typeof props.operation === 'string' ? 'boundPickLead' : 'boundPickLeadAny')}
      dirty={canonicalJson(codes()) !== canonicalJson(props.codes)}
      saving={false}
      failure={null}
      saveLabel={words('boundTake')}
      onSave={take}
      onClose={props.onClose}
      testId={props.testId}
      aside={
        <section class="grid content-start gap-2">
          <h3 class="m-0 flex h-8 items-center text-table font-semibold" aria-live="polite">
            {words('boundChosen', { n: codes().length })}
          </h3>
          <ChosenSpecs
            codes={codes()}
            operation={props.operation}
            onCodes={setCodes}
            empty={words('boundChosenEmpty')}
            testId={`${props.testId}-chosen`}
          />
        </section>
      }
    >
      <section class="grid h-[min(52vh,520px)] min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-2">
        <FilterText
          value={text()}
          onInput={setText}
          label={words('boundSearch')}
          testId={`${props.testId}-search`}
        />
        <div class="overflow-y-auto rounded-chip border border-line" tabindex="-1">
          <Show when={text().trim()} fallback={<SpecGroups choice={choice()} />}>
            {(wanted) => <FoundSpecs choice={choice()} text={wanted()} />}
          </Show>
        </div>
      </section>
    </EditDialog>
  );
}
