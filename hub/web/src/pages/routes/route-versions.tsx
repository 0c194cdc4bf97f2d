// Every version of a route, newest first: how it came out, its hash, who published it when, and which runs froze it. Any
// two are compared.
import type { RouteVersionHead } from '@lineside/core/contracts/routes';
import { Badge } from '@lineside/ui/badge';
import { EmptyState } from '@lineside/ui/empty-state';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { ShortHash } from '../../parts/hash-text.tsx';
import { Lead } from '../../parts/lead.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { type RoutePlace, versionAddress } from '../../view/route-address.ts';
import { CompareVersions } from './compare-versions.tsx';
import type { RouteDesk } from './route-desk.ts';
import { RunLeads } from './run-leads.tsx';

interface RouteVersionsProps {
  desk: RouteDesk;
  place: RoutePlace;
  onPlace: (place: Partial<RoutePlace>) => void;
}

export function RouteVersions(props: RouteVersionsProps) {
  const route = () => props.desk.draft().route;
  const versions = () => props.desk.detail().versions;
  /** The last two, until somebody chooses. */
  const compared = createMemo(() => {
    const [newest, before] = versions().map(({ version }) => version);
    return { from: props.place.from ?? before ?? null, to: props.place.to ?? newest ?? null };
  });
  return (
    <section
      class="sheet min-h-0 flex-1 overflow-y-auto"
      aria-label={words('routeTabVersions')}
      data-testid="route-versions"
      tabindex="0"
    >
      <Show
        when={versions().length > 0}
        fallback={
          <EmptyState
            title={words('versionsEmpty')}
            hint={words('versionsEmptyHint')}
            testId="versions-empty"
          />
        }
      >
        <table class="bench-table">
          <TableHead
            columns={[
              'fieldVersion',
              'status',
              'fieldHash',
              'versionPublished',
              'versionBy',
              'runsTitle',
              ...(versions().length > 1 ? (['versionCompare'] as const) : []),
            ]}
          />
          <tbody>
            <For each={versions()}>
              {(version) => (
                <VersionRow
                  version={version}
                  route={route()}
                  isInUse={version.version === props.desk.inUse()?.version}
                  compared={versions().length > 1 ? compared() : null}
                  onPlace={props.onPlace}
                />
              )}
            </For>
          </tbody>
        </table>
        <Show when={versions().length > 1}>
          <CompareVersions route={route()} from={compared().from} to={compared().to} />
        </Show>
      </Show>
    </section>
  );
}

interface VersionRowProps {
  version: RouteVersionHead;
  route: string;
  isInUse: boolean;
  /** null: there is nothing to compare it with */
  compared: { from: number | null; to: number | null } | null;
  onPlace: RouteVersionsProps['onPlace'];
}

function VersionRow(props: VersionRowProps) {
  const side = (name: 'from' | 'to') => (
    <label class="inline-flex h-7 items-center gap-1 text-mini text-ink-soft">
      <input
        type="radio"
        class="accent-accent"
        name={`compare-${name}`}
        data-testid={`compare-${name}-${props.version.version}`}
        checked={props.compared?.[name] === props.version.version}
        onChange={() => props.onPlace({ [name]: props.version.version })}
      />
      {words(name === 'from' ? 'compareFrom' : 'compareTo')}
    </label>
  );
  return (
    <tr data-testid={`version-${props.version.version}`} data-status={props.version.status}>
      <td class="font-code">
        <Lead look="lead" href={versionAddress(props.route, props.version.version)} class="font-semibold">
          v{props.version.version}
        </Lead>
      </td>
      <td>
        <span class="inline-flex items-center gap-2">
          <Badge kind={props.version.status === 'READY' ? 'pass' : 'fail'}>
            {words(`version${props.version.status}`)}
          </Badge>
          <Show when={props.isInUse}>
            <Badge kind="accent">{words('versionInUse')}</Badge>
          </Show>
          <Show when={props.version.problems.length > 0}>
            <span class="text-mini text-fail-ink">
              {words('routeProblems', { n: props.version.problems.length })}
            </span>
          </Show>
        </span>
      </td>
      <td class="text-mini text-ink-soft">
        <ShortHash hash={props.version.hash} />
      </td>
      <td>
        <Ago at={props.version.publishedAt} class="text-ink-soft" />
      </td>
      <td>{props.version.publishedBy}</td>
      <td class="w-full whitespace-normal!">
        <RunLeads runs={props.version.runs} />
      </td>
      <Show when={props.compared}>
        <td>
          <span class="inline-flex gap-3">
            {side('from')}
            {side('to')}
          </span>
        </td>
      </Show>
    </tr>
  );
}
