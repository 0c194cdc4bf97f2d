// One spec in the list: its row opens it, its switch turns it on and off, its copy begins a new one.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import Copy from 'lucide-solid/icons/copy';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import type { RowPlace } from '../../parts/long-table.tsx';
import { limitsText, optionsText, unitText } from '../../view/spec-cells.ts';
import { ActiveSwitch, type SpecSwitch } from './active-switch.tsx';

interface SpecRowProps {
  row: DataSpecRow;
  place: RowPlace;
  operation: string;
  mayEdit: boolean;
  by: SpecSwitch;
  addressOf: (how: 'edit' | 'copy', code: string) => string;
}

export function SpecRow(props: SpecRowProps) {
  const spec = () => props.row.data;
  return (
    <tr
      {...props.place}
      data-testid={`spec-row-${props.row.key}`}
      classList={{ 'text-ink-faint': !spec().active }}
    >
      <td class="w-px">
        <ActiveSwitch row={props.row} disabled={!props.mayEdit} by={props.by} />
      </td>
      <td class="max-w-[150px] truncate" title={`${props.operation} · ${spec().operation}`}>
        {props.operation}
      </td>
      <td class="font-code">
        <a href={props.addressOf('edit', props.row.key)} data-row-link class="row-link font-semibold">
          {props.row.key}
        </a>
      </td>
      <td class="w-full min-w-36 max-w-0 truncate" title={`${spec().name.en} · ${spec().name.zh}`}>
        {say(spec().name)}
      </td>
      <td>{words(`choice${spec().kind}`)}</td>
      <td>{words(`choice${spec().type}`)}</td>
      <td class="max-w-[190px] truncate" title={optionsText(spec())}>
        <span class="font-code">{limitsText(spec()) || optionsText(spec())}</span>{' '}
        <span class="text-ink-soft">{unitText(spec())}</span>
      </td>
      <td>
        <Show when={spec().required}>
          <Sign name="pass" size={13} label={words('fieldRequired')} class="text-ink-soft" />
        </Show>
      </td>
      <td classList={{ 'text-hold-ink': spec().alarm === 'HOLD' && spec().active }}>
        {spec().alarm === 'NONE' ? '' : words(`choice${spec().alarm}`)}
      </td>
      <td class="text-ink-soft max-xl:hidden" title={props.row.changedByName}>
        <Ago at={props.row.changedAt} />
        <span class="max-2xl:sr-only"> · {props.row.changedByName}</span>
      </td>
      <td class="w-px">
        <Show when={props.mayEdit}>
          <a
            href={props.addressOf('copy', props.row.key)}
            data-testid={`spec-copy-${props.row.key}`}
            aria-label={words('specCopyOf', { code: props.row.key })}
            title={words('specCopy')}
            class="figure-link relative z-[1] grid size-7 place-items-center text-ink-faint"
          >
            <Copy size={14} aria-hidden="true" />
          </a>
        </Show>
      </td>
    </tr>
  );
}
