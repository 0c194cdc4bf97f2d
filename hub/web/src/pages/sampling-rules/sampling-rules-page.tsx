// The sampling rules in the order in which they are asked, moved by dragging, and beside them the question which of
// them a finished run would fall under. What the address says is asked.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { NotThere } from '../../parts/not-there.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { moved } from '../../view/route-order.ts';
import { changedRules, inAskedOrder, prioritised } from '../../view/sampling-order.ts';
import { askedRun, matchOf, readTested } from '../../view/sampling-test.ts';
import { OrderBar } from './order-bar.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleList } from './rule-list.tsx';
import { RuleTester } from './rule-tester.tsx';

export function SamplingRulesPage() {
  usePageTitle(() => words('navSamplingRules'));
  const rules = useQuery(() => masterQuery('samplingRule'));
  return (
    <Reading query={rules} skeleton={<TableSkeleton columns={5} />}>
      {(list) => <Rules rows={list().rows} />}
    </Reading>
  );
}

function Rules(props: { rows: readonly MasterRow<'samplingRule'>[] }) {
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const mayEdit = () => may('route:configure');
  // copies: what was read is kept up to date in place, and whatever changes brings a new edition
  const saved = createMemo(() =>
    props.rows.map(({ data, edition }) => {
      void edition;
      return structuredClone(unwrap(data));
    }),
  );
  /** Codes as they were moved, and not saved yet; news from elsewhere puts them back, but not while they are saved. */
  const [order, setOrder] = createSignal<readonly string[] | null>(null);
  const [saving, setSaving] = createSignal(false);
  createEffect(on(saved, () => saving() || setOrder(null), { defer: true }));
  const shown = createMemo(() => {
    const codes = order();
    return codes === null ? inAskedOrder(saved()) : prioritised(saved(), codes);
  });
  const toSave = createMemo(() => changedRules(saved(), shown()));
  const move = (from: number, to: number) =>
    setOrder(
      moved(
        shown().map(({ code }) => code),
        from,
        to,
      ),
    );
  const tested = createMemo(() => {
    const { product, line, route, qty } = query;
    return readTested({ product, line, route, qty });
  });
  const match = createMemo(() => {
    const run = askedRun(tested());
    return run === null ? null : matchOf(shown(), run);
  });
  /** A colon and the code that the dialog is about, none for a new rule; null: closed. A word, so that news leave it open. */
  const dialog = createMemo(() => {
    if (query.new && mayEdit()) return ':';
    return typeof query.edit === 'string' && query.edit !== '' ? `:${query.edit}` : null;
  });
  const close = () => setQuery({ edit: '', new: '' });
  return (
    <div class="grid content-start gap-3">
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('navSamplingRules')}</h1>
        <span class="text-table text-ink-soft">{words('samplingLead')}</span>
        <Show when={mayEdit()}>
          <span class="ml-auto">
            <ButtonLink href="/sampling-rules?new=1" testId="sampling-new" primary>
              <Plus size={14} aria-hidden="true" />
              {words('samplingNew')}
            </ButtonLink>
          </span>
        </Show>
      </header>
      <Show when={dialog()} keyed>
        {(about) => {
          const key = about.slice(1);
          // asked once: what is removed while it is edited stays open
          const row = props.rows.find((other) => other.key === key) ?? null;
          return (
            <Show
              when={key === '' || row !== null}
              fallback={
                <NotThere
                  thing={key}
                  list={{ href: '/sampling-rules', name: words('navSamplingRules') }}
                  testId="rule-gone"
                />
              }
            >
              <RuleDialog row={row} rows={props.rows} onClose={close} />
            </Show>
          );
        }}
      </Show>
      <Show when={toSave().length > 0}>
        <OrderBar
          rows={props.rows}
          changed={toSave()}
          saving={saving()}
          onSaving={setSaving}
          onUndo={() => setOrder(null)}
        />
      </Show>
      <div class="grid items-start gap-3 xl:grid-cols-[minmax(0,1fr)_400px]">
        <RuleList
          rows={props.rows}
          rules={shown()}
          verdicts={match()?.verdicts ?? null}
          mayEdit={mayEdit()}
          onMove={move}
          onEdit={(key) => setQuery({ edit: key, new: '' })}
        />
        <RuleTester
          tested={tested()}
          match={match()}
          onTested={(change) => setQuery({ ...change }, { replace: true })}
        />
      </div>
    </div>
  );
}
