// One fact opened: what was before and what came, and the record as it stands in the log.
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { auditDetailQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { ChangeList } from '../../parts/change-list.tsx';
import { Reading } from '../../parts/reading.tsx';

export function AuditChange(props: { fact: string }) {
  const detail = useQuery(() => auditDetailQuery(props.fact));
  return (
    <div class="p-3 pl-10" data-testid="audit-change">
      <Reading query={detail} skeleton={<span class="skeleton block h-12" />}>
        {(read) => (
          <div class="grid gap-3 lg:grid-cols-2">
            <section class="grid content-start gap-1.5">
              <h3 class="eyebrow m-0">{words('auditChanges')}</h3>
              <ChangeList changes={read().changes} />
              <Show when={read().reason}>
                {(reason) => (
                  <p class="m-0 text-table">
                    <span class="text-ink-faint">{words('auditReason')}: </span>
                    {reason()}
                  </p>
                )}
              </Show>
            </section>
            <section class="grid content-start gap-1.5">
              <h3 class="eyebrow m-0">{words('auditData')}</h3>
              <pre class="m-0 max-h-64 overflow-auto rounded-chip bg-surface p-2 font-code text-mini whitespace-pre-wrap break-all">
                {JSON.stringify(read().data, null, 2)}
              </pre>
              <p class="m-0 text-mini text-ink-faint">
                {words('auditFact')} <span class="font-code break-all">{read().fact}</span>
              </p>
            </section>
          </div>
        )}
      </Reading>
    </div>
  );
}
