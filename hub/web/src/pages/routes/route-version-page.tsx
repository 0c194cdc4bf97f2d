// A version as it is frozen: its steps with everything that a run needs of them, and the runs that use it. Nothing that
// happens later changes it.
import type { RouteVersion } from '@lineside/core/contracts/routes';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, Show } from 'solid-js';
import { routeVersionQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Field } from '../../parts/field.tsx';
import { ShortHash } from '../../parts/hash-text.tsx';
import { Lead } from '../../parts/lead.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { fromAddress } from '../../view/addresses.ts';
import { routeAddress } from '../../view/route-address.ts';
import { FrozenStep } from './frozen-step.tsx';
import { FrozenTemplate } from './frozen-template.tsx';
import { ProblemList } from './problem-list.tsx';
import { RouteGone } from './route-gone.tsx';
import { RunLeads } from './run-leads.tsx';

export function RouteVersionPage() {
  const params = useParams<{ route: string; version: string }>();
  const route = () => fromAddress(params.route);
  const version = () => Number(params.version);
  const title = () => `${route()} v${params.version}`;
  usePageTitle(title);
  const read = useQuery(() => routeVersionQuery(route(), version()));
  return (
    <Reading query={read} skeleton={<TableSkeleton columns={4} />} gone={<RouteGone thing={title()} />}>
      {(frozen) => <Frozen version={frozen()} />}
    </Reading>
  );
}

function Frozen(props: { version: RouteVersion }) {
  const snapshot = () => props.version.snapshot;
  const days = () => {
    const { effectiveFrom, effectiveTo } = snapshot();
    return effectiveFrom === null && effectiveTo === null
      ? words('routeAnyDay')
      : `${effectiveFrom ?? '…'} – ${effectiveTo ?? '…'}`;
  };
  return (
    <div class="grid gap-3" data-testid="route-version">
      <header class="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Lead look="lead" href={routeAddress(snapshot().route, { tab: 'versions' })} class="text-table">
          {snapshot().route}
        </Lead>
        <span aria-hidden="true" class="text-ink-faint">
          /
        </span>
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">
          {say(snapshot().name)} <span class="font-code">v{props.version.version}</span>
        </h1>
        <Badge kind={props.version.status === 'READY' ? 'pass' : 'fail'}>
          {words(`version${props.version.status}`)}
        </Badge>
        <span class="text-table text-ink-faint">{words('versionFrozen')}</span>
      </header>
      <dl class="sheet m-0 grid grid-cols-[repeat(auto-fit,minmax(150px,1fr))] gap-x-5 gap-y-3 px-4 py-3">
        <Field label={words('fieldProduct')} code>
          {snapshot().product ?? words('routeAnyProduct')}
        </Field>
        <Field label={words('fieldSource')}>{words(`choice${snapshot().source}`)}</Field>
        <Field label={words('routeDays')}>{days()}</Field>
        <Field label={words('versionPublished')}>
          <Ago at={props.version.publishedAt} />
        </Field>
        <Field label={words('versionBy')}>{props.version.publishedBy}</Field>
        <Field label={words('fieldFaiTemplate')}>
          <Show when={snapshot().faiTemplate} fallback={words('routeNoTemplate')}>
            {(template) => <>{say(template().name)}</>}
          </Show>
        </Field>
        <Field label={words('runsTitle')} testId="version-runs">
          <RunLeads runs={props.version.runs} all />
        </Field>
        <Field label={words('fieldHash')} code>
          <ShortHash hash={props.version.hash} />
        </Field>
      </dl>
      <Show when={props.version.problems.length > 0}>
        <div class="sheet p-4">
          <ProblemList route={snapshot().route} steps={snapshot().steps} problems={props.version.problems} />
        </div>
      </Show>
      <ol class="m-0 grid list-none gap-3 p-0">
        <For each={snapshot().steps}>{(step) => <FrozenStep step={step} />}</For>
      </ol>
      <Show when={snapshot().faiTemplate}>{(template) => <FrozenTemplate template={template()} />}</Show>
    </div>
  );
}
