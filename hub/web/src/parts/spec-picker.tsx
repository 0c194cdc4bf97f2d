// Choosing specs for a step: by operation, the step's own first and open; searched in both languages; what is chosen
// stands at the right in form order. Nothing is typed but what one looks for.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { words } from '../language.ts';
import { ChosenSpecs } from './chosen-specs.tsx';
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
  const [codes, setCodes] = createSignal<readonly string[]>([]);
  const [text, setText] = createSignal('');
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setCodes(props.codes);
        setText('');
      },
    ),
  );
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
    <Dialog
      wide
      open={props.open}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={words('boundPickTitle')}
      description={words(typeof props.operation === 'string' ? 'boundPickLead' : 'boundPickLeadAny')}
      testId={props.testId}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words('cancel')}</Button>
          <Button kind="primary" data-testid={`${props.testId}-take`} onClick={take}>
            {words('boundTake')}
          </Button>
        </>
      }
    >
      <div class="grid h-[min(56vh,520px)] gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <section class="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-2">
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
        <section class="grid min-h-0 grid-rows-[auto_minmax(0,1fr)] gap-2">
          <h3 class="m-0 flex h-8 items-center text-table font-semibold" aria-live="polite">
            {words('boundChosen', { n: codes().length })}
          </h3>
          <div class="overflow-y-auto">
            <ChosenSpecs
              codes={codes()}
              operation={props.operation}
              onCodes={setCodes}
              empty={words('boundChosenEmpty')}
              testId={`${props.testId}-chosen`}
            />
          </div>
        </section>
      </div>
    </Dialog>
  );
}
