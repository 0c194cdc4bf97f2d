// One cell of the routes table, by column.
import type { RouteRow } from '@lineside/core/contracts/routes';
import type { Text } from '@lineside/core/kernel/ids';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { runsAddress } from '../../view/addresses.ts';
import { routeAddress, versionAddress } from '../../view/route-address.ts';
import { type RouteColumn, routeFigures } from '../../view/route-list.ts';
import { RouteStatus } from './route-status.tsx';

interface RouteCellProps {
  row: RouteRow;
  column: RouteColumn;
  productNames: ReadonlyMap<string, Text>;
}

export function RouteCell(props: RouteCellProps) {
  const is = (column: RouteColumn) => props.column === column;
  const productName = () => props.productNames.get(props.row.product ?? '');
  return (
    <td
      classList={{
        'font-code': is('route') || routeFigures.includes(props.column),
        'text-right': routeFigures.includes(props.column),
        truncate: is('route'),
      }}
    >
      <Switch>
        <Match when={is('route')}>
          <Lead
            look="row"
            href={routeAddress(props.row.route)}
            data-row-link
            class="font-semibold"
            title={props.row.route}
          >
            {props.row.route}
          </Lead>
        </Match>
        <Match when={is('name')}>
          <span class="flex min-w-0 items-center gap-2">
            <span class="truncate" title={say(props.row.name)}>
              {say(props.row.name)}
            </span>
            <Show when={!props.row.active}>
              <Badge kind="neutral">{words('routeInactive')}</Badge>
            </Show>
          </span>
        </Match>
        <Match when={is('product')}>
          <Show
            when={props.row.product}
            fallback={<span class="text-ink-faint">{words('routeAnyProduct')}</span>}
          >
            {(product) => (
              <span
                class="flex min-w-0 items-baseline gap-2"
                title={productName() && say(productName() as Text)}
              >
                <span class="font-code">{product()}</span>
                <span class="truncate text-ink-soft max-xl:hidden">
                  <Show when={productName()}>{(name) => <>{say(name())}</>}</Show>
                </span>
              </span>
            )}
          </Show>
        </Match>
        <Match when={is('source')}>{words(`choice${props.row.source}`)}</Match>
        <Match when={is('steps')}>{props.row.steps}</Match>
        <Match when={is('status')}>
          <RouteStatus status={props.row.status} />
        </Match>
        <Match when={is('readyVersion')}>
          <Show when={props.row.readyVersion} fallback={<span class="text-ink-faint">—</span>}>
            {(version) => (
              <Lead
                look="figure"
                href={versionAddress(props.row.route, version())}
                class="relative z-[1] -mr-1 px-1"
              >
                v{version()}
              </Lead>
            )}
          </Show>
        </Match>
        <Match when={is('runs')}>
          <Show when={props.row.runs > 0} fallback={<span class="text-ink-faint">0</span>}>
            <Lead
              look="figure"
              href={runsAddress({ q: props.row.route })}
              class="relative z-[1] -mr-1 px-1 font-semibold"
            >
              {props.row.runs}
            </Lead>
          </Show>
        </Match>
        <Match when={is('changedAt')}>
          <Ago at={props.row.changedAt} class="text-ink-soft" />
        </Match>
      </Switch>
    </td>
  );
}
