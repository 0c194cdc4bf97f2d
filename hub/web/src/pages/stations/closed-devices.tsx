// The PCs that were this station: when and why each was closed, and up to which fact it had delivered.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Time } from '@lineside/ui/time';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { TableHead } from '../../parts/table-head.tsx';

export function ClosedDevices(props: { closed: StationDevices['closed'] }) {
  return (
    <Show
      when={props.closed.length > 0}
      fallback={<p class="m-0 text-table text-ink-soft">{words('closedEmpty')}</p>}
    >
      <div class="overflow-x-auto">
        <table class="bench-table [&_th]:static [&_th]:bg-transparent" data-testid="closed-devices">
          <caption class="sr-only">{words('closedTitle')}</caption>
          <TableHead
            columns={[
              'computer',
              'checkNumber',
              'closedAt',
              'closedWhy',
              { figure: 'acknowledgedFacts' },
              { figure: 'owedThen' },
            ]}
          />
          <tbody>
            <For each={props.closed}>
              {(device) => (
                <tr data-cause={device.cause}>
                  <td class="font-code">{device.hostname}</td>
                  <td class="font-code">{device.checkNumber}</td>
                  <td class="font-code">
                    <Time at={device.closedAt} form="exact" />
                  </td>
                  <td class="whitespace-normal!">
                    <span classList={{ 'font-semibold text-fail-ink': device.cause === 'REVOKED' }}>
                      {words(device.cause === 'REVOKED' ? 'causeREVOKED' : 'causeREPLACED')}
                    </span>{' '}
                    <span class="text-ink-soft">
                      {words('by', { who: device.by })}
                      {device.reason === '' ? '' : ` · ${device.reason}`}
                    </span>
                  </td>
                  <td class="text-right font-code">{words('acknowledgedN', { n: device.acknowledged })}</td>
                  <td
                    class="text-right font-code"
                    classList={{ 'font-semibold text-warn-ink': device.owedThen > 0 }}
                  >
                    {device.owedThen}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </Show>
  );
}
