// What must hold for an item to be good, one sentence each in both languages.

import type { Text } from '@lineside/core/kernel/ids';
import { Button } from '@lineside/ui/button';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import { TextPairInput } from '../../parts/form-fields.tsx';
import { emptyText } from '../../view/fai-draft.ts';

const most = 20;

interface FaiCriteriaProps {
  criteria: readonly Text[];
  /** @param label null: a step of undo of its own */
  onCriteria: (criteria: Text[], label: string | null) => void;
  problem: (place: number) => string | null;
  readOnly: boolean;
}

export function FaiCriteria(props: FaiCriteriaProps) {
  return (
    <fieldset class="m-0 grid min-w-0 gap-1.5 border-0 p-0" aria-label={words('fieldCriteria')}>
      <span class="flex items-baseline gap-2 text-table font-medium text-ink-soft">
        {words('fieldCriteria')}
        <span class="text-mini font-normal text-ink-faint">{words('faiCriteriaHint')}</span>
      </span>
      <Index each={props.criteria}>
        {(criterion, i) => (
          <div class="flex items-start gap-1.5">
            <span class="w-4 pt-[7px] text-right font-code text-mini text-ink-faint">{i + 1}</span>
            <div class="min-w-0 flex-1 [&_fieldset>span:first-child]:sr-only">
              <TextPairInput
                label={`${words('fieldCriteria')} ${i + 1}`}
                value={criterion()}
                onValue={(text) => props.onCriteria(props.criteria.with(i, text), `criterion ${i}`)}
                problem={props.problem(i)}
                disabled={props.readOnly}
                required
                testId={`fai-criterion-${i}`}
              />
            </div>
            <Show when={!props.readOnly}>
              <button
                type="button"
                aria-label={words('take', { what: `${words('fieldCriteria')} ${i + 1}` })}
                data-testid={`fai-criterion-remove-${i}`}
                onClick={() => props.onCriteria(props.criteria.toSpliced(i, 1), null)}
                class="mt-1.5 grid size-6 shrink-0 place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:bg-sunken hover:text-fail-ink"
              >
                <X size={14} aria-hidden="true" />
              </button>
            </Show>
          </div>
        )}
      </Index>
      <Show when={!props.readOnly && props.criteria.length < most}>
        <div>
          <Button
            kind="quiet"
            size="dense"
            data-testid="fai-add-criterion"
            onClick={() => props.onCriteria([...props.criteria, emptyText], null)}
          >
            <Plus size={14} aria-hidden="true" />
            {words('faiAddCriterion')}
          </Button>
        </div>
      </Show>
    </fieldset>
  );
}
