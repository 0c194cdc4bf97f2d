// The four sides of a route as links; each tells what waits there.
import { type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { type RoutePlace, type RouteTab, routeAddress } from '../../view/route-address.ts';
import type { RouteDesk } from './route-desk.ts';
import type { RoutePreviewing } from './use-route-preview.ts';

interface RouteTabsProps {
  desk: RouteDesk;
  place: RoutePlace;
  preview: RoutePreviewing;
}

export function RouteTabs(props: RouteTabsProps) {
  const answer = () => props.preview.answer();
  const problems = () => props.preview.problems().length;
  return (
    <nav class="flex items-stretch gap-1 border-b border-line" aria-label={words('routeTabs')}>
      <Tab tab="steps" {...props}>
        {words('routeTabSteps')}
        <Count n={props.desk.draft().steps.length} />
      </Tab>
      <Tab tab="compile" {...props}>
        {words('routeTabCompile')}
        <Show
          when={problems() > 0}
          fallback={
            <Show when={answer()?.version}>
              {(version) => (
                <span class="rounded-full bg-accent-soft px-1.5 font-code text-mini font-semibold text-accent-ink">
                  v{version()}
                </span>
              )}
            </Show>
          }
        >
          <span
            class="rounded-full bg-fail-soft px-1.5 font-code text-mini font-semibold text-fail-ink"
            title={words('routeProblems', { n: problems() })}
            data-testid="route-problem-count"
          >
            {problems()}
          </span>
        </Show>
      </Tab>
      <Tab tab="versions" {...props}>
        {words('routeTabVersions')}
        <Count n={props.desk.detail().versions.length} />
      </Tab>
      <Tab tab="history" {...props}>
        {words('historyTitle')}
      </Tab>
    </nav>
  );
}

function Tab(props: RouteTabsProps & { tab: RouteTab; children: JSX.Element }) {
  const address = () => {
    const { step, at } = props.place;
    return routeAddress(props.desk.draft().route, { tab: props.tab, ...(step === null ? {} : { step, at }) });
  };
  return (
    // back leads out of the route, not through its tabs
    <a
      href={address()}
      replace
      noScroll
      data-testid={`route-tab-${props.tab}`}
      aria-current={props.place.tab === props.tab ? 'page' : undefined}
      class="relative -mb-px inline-flex h-9 items-center gap-1.5 rounded-t-chip px-3 font-medium text-ink-soft hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-3 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-accent"
    >
      {props.children}
    </a>
  );
}

function Count(props: { n: number }) {
  return (
    <Show when={props.n > 0}>
      <span class="font-code text-mini font-normal text-ink-faint">{props.n}</span>
    </Show>
  );
}
