// Line and route of a release. The route is the one that the hub finds, or the planner's own choice among those with a
// READY version; the lines show whether they can do it.
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { routesQuery, routeVersionQuery } from '../../api/route-queries.ts';
import { orderLinesQuery } from '../../api/run-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { SelectInput } from '../../parts/form-fields.tsx';
import { bestFirst, type FittingLine, lineFits } from '../../view/line-fit.ts';
import { noRouteFilter } from '../../view/route-list.ts';

export interface ReleaseChoice {
  line: string;
  /** null: as the hub finds it */
  route: string | null;
}

interface ReleaseChoicesProps {
  order: OrderDetail;
  /** null while nothing can be released yet */
  onChoice: (choice: ReleaseChoice | null) => void;
}

export function ReleaseChoices(props: ReleaseChoicesProps) {
  const may = useMay();
  const [route, setRoute] = createSignal<string | null>(null);
  const [line, setLine] = createSignal<string | null>(null);
  const found = useQuery(() => orderLinesQuery(props.order.order, true));
  const readsRoutes = () => may('route:read');
  const routes = useInfiniteQuery(() => ({ ...routesQuery(noRouteFilter), enabled: readsRoutes() }));
  const able = createMemo(() =>
    (routes.data?.pages.flatMap(({ rows }) => rows) ?? []).filter(
      ({ product, active, readyVersion }) =>
        active && readyVersion !== null && (product === null || product === props.order.product),
    ),
  );
  const ready = () => able().find((row) => row.route === route())?.readyVersion ?? null;
  const version = useQuery(() => ({
    ...routeVersionQuery(route() ?? '', ready() ?? 0),
    enabled: route() !== null && ready() !== null,
  }));
  const lines = useQuery(() => ({ ...masterQuery('line'), enabled: route() !== null }));
  const stations = useQuery(() => ({ ...masterQuery('station'), enabled: route() !== null }));
  const fits = createMemo((): readonly FittingLine[] => {
    if (route() === null) return bestFirst(found.data?.lines ?? []);
    const frozen = version.data?.snapshot;
    if (frozen === undefined || lines.data === undefined || stations.data === undefined) return [];
    const data = <Thing,>({ rows }: { rows: readonly { data: Thing }[] }) => rows.map((row) => row.data);
    return bestFirst(lineFits(frozen, data(lines.data), data(stations.data)));
  });
  const chosen = () => fits().find((fit) => fit.line === line() && fit.missing.length === 0)?.line;
  createEffect(() => {
    const fitting = fits().filter(({ missing }) => missing.length === 0);
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1) setLine(only.line);
  });
  createEffect(() => {
    const at = chosen();
    props.onChoice(at === undefined ? null : { line: at, route: route() });
  });
  onCleanup(() => props.onChoice(null));
  const auto = () => {
    const { route = null } = found.data ?? {};
    return route === null ? words('orderReleaseRouteNone') : words('orderReleaseRouteAuto', { route });
  };
  const readyHint = () => {
    const number = (route() === null ? found.data?.version : ready()) ?? null;
    return number === null ? undefined : words('orderReleaseRouteHint', { version: number });
  };
  return (
    <div class="grid gap-4">
      <Show when={found.error}>{(error) => <FailureNote error={error()} compact />}</Show>
      <Show when={readsRoutes()} fallback={<p class="m-0 font-code text-table">{auto()}</p>}>
        <SelectInput
          label={words('orderReleaseRoute')}
          value={route()}
          none={auto()}
          hint={readyHint()}
          options={able().map((row) => ({ value: row.route, label: `${row.route} · ${say(row.name)}` }))}
          onValue={setRoute}
          testId="release-route"
        />
      </Show>
      <Show when={route() === null ? found.data?.problem : null}>
        {(problem) => (
          <p
            data-testid="release-problem"
            class="m-0 flex items-baseline gap-2 rounded-chip bg-warn-soft px-3 py-1.5 text-table text-warn-ink"
          >
            <Sign name="warn" size={13} class="translate-y-0.5" />
            {routeProblem(problem(), props.order.product, found.data?.route ?? '')}
          </p>
        )}
      </Show>
      <Show
        when={fits().length > 0}
        fallback={
          <Show when={found.data?.problem === null && found.data.lines.length === 0}>
            <p class="m-0 text-table text-ink-faint">{words('orderLinesNone')}</p>
          </Show>
        }
      >
        <fieldset class="m-0 grid gap-1.5 border-0 p-0">
          <legend class="mb-1 p-0 text-table font-medium text-ink-soft">{words('orderLinesTitle')}</legend>
          <For each={fits()}>
            {(fit) => (
              <LineChoice fit={fit} chosen={line() === fit.line} onChoose={() => setLine(fit.line)} />
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  );
}

/** Why the hub finds no route; a code that this page does not know stands for itself. */
function routeProblem(problem: string, product: string, route: string): string {
  switch (problem) {
    case 'ROUTE_NOT_FOUND':
      return words('orderNoRoute', { product });
    case 'ROUTE_AMBIGUOUS':
      return words('orderManyRoutes', { product });
    case 'ROUTE_VERSION_NOT_READY':
      return words('orderRouteNotReady', { route });
    default:
      return problem;
  }
}

function LineChoice(props: { fit: FittingLine; chosen: boolean; onChoose: () => void }) {
  const can = () => props.fit.missing.length === 0;
  return (
    <label
      data-testid={`release-line-${props.fit.line}`}
      data-fits={can()}
      class="flex items-start gap-3 rounded-card border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-focus"
      classList={{ 'cursor-pointer hover:border-line-strong': can(), 'bg-sunken': !can() }}
    >
      <input
        type="radio"
        name="release-line"
        value={props.fit.line}
        checked={props.chosen && can()}
        disabled={!can()}
        onChange={() => props.onChoose()}
        class="mt-1 accent-[var(--color-accent)]"
      />
      <span class="grid min-w-0 flex-1 gap-0.5">
        <span class="flex flex-wrap items-baseline gap-x-2">
          <strong class="font-code font-semibold">{props.fit.line}</strong>
          <span class="text-ink-soft">{say(props.fit.name)}</span>
        </span>
        <Show
          when={can()}
          fallback={
            <span class="text-table text-ink-soft">
              <Sign name="fail" size={11} class="mr-1.5 text-fail-ink" />
              {words('orderLineMisses')}{' '}
              {props.fit.missing.map(({ stepNo, name }) => `${stepNo} ${say(name)}`).join(' · ')}
            </span>
          }
        >
          <span class="text-table text-pass-ink">
            <Sign name="pass" size={11} class="mr-1.5" />
            {words('orderLineFits')}
          </span>
        </Show>
      </span>
    </label>
  );
}
