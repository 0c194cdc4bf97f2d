// Units as rows: where each is, in which state, and why it waits; every one leads to its trace.
import type { UnitRow } from '@lineside/core/contracts/planning';
import { say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useRowKeys } from '../../parts/row-keys.ts';
import { UnitStatus } from '../../parts/unit-status.tsx';
import { traceAddress } from '../../view/addresses.ts';

interface UnitTableProps {
  rows: readonly UnitRow[];
  /** several units under one label: the label is a column */
  panels: boolean;
  busy: boolean;
}

export function UnitTable(props: UnitTableProps) {
  let list: HTMLTableSectionElement | undefined;
  useRowKeys(() => list);
  return (
    <div class="overflow-x-auto">
      <table
        class="bench-table transition-opacity"
        classList={{ 'opacity-60': props.busy }}
        data-testid="units-table"
      >
        <caption class="sr-only">{`${words('unitsTitle')}. ${words('rowKeys')}`}</caption>
        <thead>
          <tr>
            <th scope="col">{words('unit')}</th>
            <Show when={props.panels}>
              <th scope="col">{words('panel')}</th>
            </Show>
            <th scope="col">{words('status')}</th>
            <th scope="col">{words('step')}</th>
            <th scope="col">{words('station')}</th>
            <th scope="col">{words('note')}</th>
            <th scope="col">{words('lastTouched')}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          <For each={props.rows}>{(unit) => <Row unit={unit} panels={props.panels} />}</For>
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { unit: UnitRow; panels: boolean }) {
  const step = () => (props.unit.step === null ? null : { no: props.unit.step, name: props.unit.stepName });
  return (
    <tr data-testid={`unit-row-${props.unit.sn}`}>
      <td>
        <Lead look="row" href={traceAddress(props.unit.sn)} data-row-link class="font-code font-semibold">
          {props.unit.sn}
        </Lead>
      </td>
      <Show when={props.panels}>
        <td class="font-code text-ink-soft">{props.unit.panel}</td>
      </Show>
      <td>
        <UnitStatus status={props.unit.status} />
      </td>
      <td>
        <Show when={step()} fallback={<span class="text-ink-faint">—</span>}>
          {(at) => (
            <>
              <span class="font-code text-mini text-ink-faint">{at().no}</span>{' '}
              <Show when={at().name}>{(name) => <>{say(name())}</>}</Show>
            </>
          )}
        </Show>
      </td>
      <td class="font-code text-ink-soft">{props.unit.station}</td>
      <td class="w-full max-w-0 truncate text-ink-soft" title={props.unit.note}>
        {props.unit.note}
      </td>
      <td class="text-ink-soft">
        <Ago at={props.unit.updatedAt} />
      </td>
    </tr>
  );
}
