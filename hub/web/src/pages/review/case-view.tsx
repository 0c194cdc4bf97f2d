// One case: told in a sentence, shown on its time axis, and answered below.
import type { ExceptionRow } from '@lineside/core/contracts/review';
import { EmptyState } from '@lineside/ui/empty-state';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { exceptionQuery } from '../../api/queries.ts';
import { words } from '../../language.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { CaseClosed } from './case-closed.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHead } from './case-head.tsx';

interface CaseViewProps {
  id: string;
  /** as the list has it, if it is listed */
  listed: ExceptionRow | undefined;
  picked: readonly ExceptionRow[];
  table: boolean;
  onTable: (table: boolean) => void;
  onAnswered: (ids: ReadonlySet<string>) => void;
}

export function CaseView(props: CaseViewProps) {
  const detail = useQuery(() => exceptionQuery(props.id));
  return (
    <section class="sheet flex min-h-0 min-w-0 flex-col overflow-clip" aria-label={words('reviewTitle')}>
      <Reading query={detail} skeleton={<TableSkeleton columns={3} rows={6} />} gone={<Gone />}>
        {(data) => (
          <>
            {/* scrolled by keyboard too */}
            <div
              tabindex="0"
              class="min-h-0 flex-1 overflow-y-auto focus-visible:-outline-offset-2"
              data-testid="case"
              data-case={data().row.id}
              data-state={data().row.state}
            >
              <CaseHead detail={data()} />
              <CaseFacts detail={data()} table={props.table} onTable={props.onTable} />
            </div>
            <Show when={data().row.state === 'OPEN'} fallback={<CaseClosed detail={data()} />}>
              <AnswerPanel detail={data()} picked={props.picked} onAnswered={props.onAnswered} />
            </Show>
          </>
        )}
      </Reading>
    </section>
  );
}

function Gone() {
  return <EmptyState title={words('reviewGone')} hint={words('reviewGoneHint')} testId="case-gone" />;
}
