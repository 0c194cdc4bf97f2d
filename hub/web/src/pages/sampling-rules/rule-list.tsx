// The rules from the first that is asked to the last, each in words; switched on and off, moved, opened.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import type { SamplingVerdict } from '@lineside/core/domain/sampling/match';
import { EmptyState } from '@lineside/ui/empty-state';
import { say } from '@lineside/ui/language';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ReorderList } from '../../parts/reorder-list.tsx';
import { covering } from '../../view/sampling-order.ts';
import { RuleLine } from './rule-line.tsx';

interface RuleListProps {
  rows: readonly MasterRow<'samplingRule'>[];
  /** in the order in which they are asked */
  rules: readonly SamplingRuleConfigured[];
  /** by code; null: nothing is asked */
  verdicts: ReadonlyMap<string, SamplingVerdict> | null;
  mayEdit: boolean;
  onMove: (from: number, to: number) => void;
  onEdit: (key: string) => void;
}

export function RuleList(props: RuleListProps) {
  const [failure, setFailure] = createSignal<unknown>(null);
  return (
    <section class="sheet min-w-0 overflow-hidden" aria-label={words('navSamplingRules')}>
      <Show when={failure()}>
        {(error) => (
          <div class="p-3">
            <FailureNote error={error()} compact />
          </div>
        )}
      </Show>
      <Show
        when={props.rules.length > 0}
        fallback={
          <EmptyState
            title={words('samplingEmpty')}
            hint={words('samplingEmptyHint')}
            testId="sampling-empty"
          />
        }
      >
        <ReorderList
          items={props.rules}
          keyOf={({ code }) => code}
          nameOf={({ name }) => say(name)}
          onMove={props.onMove}
          fixed={!props.mayEdit}
          label={words('navSamplingRules')}
          testId="sampling-rules"
        >
          {(rule, handle, index) => (
            <RuleLine
              rule={rule()}
              row={props.rows.find(({ key }) => key === rule().code)}
              place={index() + 1}
              covered={covering(props.rules, rule())}
              verdict={props.verdicts?.get(rule().code) ?? null}
              handle={handle}
              mayEdit={props.mayEdit}
              onEdit={() => props.onEdit(rule().code)}
              onFailure={setFailure}
            />
          )}
        </ReorderList>
      </Show>
    </section>
  );
}
