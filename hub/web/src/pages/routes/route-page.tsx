// One route: its steps and settings at the workbench, what publishing would give, its versions, and its history. What is
// not saved stays in this window, and leaving asks.
import type { RouteDetail } from '@lineside/core/contracts/routes';
import { language } from '@lineside/ui/language';
import { useParams, useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createMemo, Match, Show, Switch } from 'solid-js';
import { routeQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { KeyNamesProvider } from '../../parts/key-names.ts';
import { useOperationName } from '../../parts/operation-names.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { StaleEdit } from '../../parts/stale-edit.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { type RoutePlace, readRoutePlace, writeRoutePlace } from '../../view/route-address.ts';
import { routeEntryName } from '../../view/route-names.ts';
import { rebased } from '../../view/route-rebase.ts';
import { FaultList } from './fault-list.tsx';
import { LeaveDialog, useLeaving } from './leaving.tsx';
import { RouteCompile } from './route-compile.tsx';
import { useRouteDesk } from './route-desk.ts';
import { RouteEditor } from './route-editor.tsx';
import { RouteGone } from './route-gone.tsx';
import { RouteHead } from './route-head.tsx';
import { RouteHistory } from './route-history.tsx';
import { RouteTabs } from './route-tabs.tsx';
import { RouteVersions } from './route-versions.tsx';
import { useRouteKeys } from './use-route-keys.ts';
import { useRoutePreview } from './use-route-preview.ts';

export function RoutePage() {
  const params = useParams<{ route: string }>();
  return (
    <Show when={fromAddress(params.route)} keyed>
      {(route) => <RouteRead route={route} />}
    </Show>
  );
}

function RouteRead(props: { route: string }) {
  usePageTitle(() => props.route);
  const detail = useQuery(() => routeQuery(props.route));
  return (
    <Reading query={detail} skeleton={<TableSkeleton columns={4} />} gone={<RouteGone thing={props.route} />}>
      {(read) => <RouteWorkbench detail={read} />}
    </Reading>
  );
}

function RouteWorkbench(props: { detail: Accessor<RouteDetail> }) {
  const [query, setQuery] = useSearchParams();
  const place = createMemo(() => {
    const { tab, step, at, field, from, to } = query;
    return readRoutePlace({ tab, step, at, field, from, to });
  });
  const go = (change: Partial<RoutePlace>) => setQuery(writeRoutePlace(change), { replace: true });
  const desk = useRouteDesk(() => props.detail());
  const preview = useRoutePreview(desk);
  const leaving = useLeaving(desk);
  const operationName = useOperationName();
  /** Steps that are there, and those that were when editing began. */
  const entryName = (path: readonly string[]) => {
    const steps = [...desk.draft().steps, ...desk.saved().steps];
    const name = routeEntryName(path, steps, operationName, language());
    return name === '' ? words('stepGone') : name;
  };
  useRouteKeys(desk, leaving.ask);
  return (
    <KeyNamesProvider value={entryName}>
      <div
        class="flex h-[calc(100dvh-72px)] min-h-96 flex-col gap-3 xl:h-[calc(100dvh-80px)]"
        data-testid="route"
        data-dirty={desk.dirty()}
      >
        <RouteHead desk={desk} />
        <RouteTabs desk={desk} place={place()} preview={preview} />
        <Show when={desk.tried() && desk.faults().length > 0 && place().tab !== 'compile'}>
          <FaultList route={desk.draft().route} faults={desk.faults()} />
        </Show>
        <Show when={desk.failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
        <Show when={desk.stale()}>
          {(theirs) => (
            <div class="max-h-[50vh] shrink-0 overflow-y-auto">
              <StaleEdit
                theirs={theirs().draft}
                mine={rebased(desk.draft(), theirs().draft)}
                by={theirs().changedByName}
                at={theirs().changedAt}
                onTakeTheirs={desk.takeTheirs}
                onKeepMine={desk.keepMine}
              />
            </div>
          )}
        </Show>
        <Show
          when={
            desk.dirty() &&
            desk.detail().edition !== desk.edition() &&
            desk.stale() === null &&
            !desk.saving()
          }
        >
          <p class="m-0 rounded-chip bg-warn-soft px-3 py-1.5 text-table text-warn-ink" role="status">
            {words('routeMeanwhile', { who: desk.detail().changedByName })}
          </p>
        </Show>
        <Switch>
          <Match when={place().tab === 'steps'}>
            <RouteEditor desk={desk} place={place()} onPlace={go} preview={preview} />
          </Match>
          <Match when={place().tab === 'compile'}>
            <RouteCompile desk={desk} preview={preview} />
          </Match>
          <Match when={place().tab === 'versions'}>
            <RouteVersions desk={desk} place={place()} onPlace={go} />
          </Match>
          <Match when={place().tab === 'history'}>
            <RouteHistory desk={desk} onEditor={() => go({ tab: 'steps' })} />
          </Match>
        </Switch>
        <LeaveDialog leaving={leaving} desk={desk} />
      </div>
    </KeyNamesProvider>
  );
}
