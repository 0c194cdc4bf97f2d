// One frozen step: where it is done, what is collected with its limits, what its machine's messages mean, its windows.
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { RouteStep } from '@lineside/core/domain/route/facts';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { LimitBar } from '@lineside/ui/limit-bar';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useOperationName } from '../../parts/operation-names.ts';
import { GroupName, StationName } from '../../parts/settings/place-name.tsx';
import { StationTypeWord, WindowsValue } from '../../parts/settings/setting-value.tsx';
import { TableHead } from '../../parts/table-head.tsx';
import { limitText } from '../../view/visit-marks.ts';

export function FrozenStep(props: { step: RouteStep }) {
  const operationName = useOperationName();
  const operation = () => say(props.step.operationName) || operationName(props.step.operation);
  const name = () => say(props.step.name) || operation();
  return (
    <li class="sheet min-w-0" data-testid={`frozen-step-${props.step.stepNo}`}>
      <header class="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5">
        <span class="font-code text-table text-ink-faint">{props.step.stepNo}</span>
        <h2 class="m-0 text-[15px] font-semibold tracking-tight">{name()}</h2>
        <Show when={operation() !== name()}>
          <span class="text-table text-ink-faint">{operation()}</span>
        </Show>
        <span class="text-table">
          <Show
            when={props.step.group}
            fallback={
              <For
                each={props.step.stations}
                fallback={<span class="text-fail-ink">{words('stepNowhere')}</span>}
              >
                {(station, i) => (
                  <>
                    {i() > 0 ? ', ' : ''}
                    <StationName code={station} />
                  </>
                )}
              </For>
            }
          >
            {(group) => <GroupName code={group()} />}
          </Show>
        </span>
        <span class="text-table text-ink-soft">
          <StationTypeWord type={props.step.stationType} />
        </span>
        <Show when={props.step.requiresFAI}>
          <Badge kind="accent">{words('needsFai')}</Badge>
        </Show>
      </header>
      <Show when={props.step.specs.length > 0}>
        <div class="overflow-x-auto border-t border-line">
          <table class="bench-table table-fixed [&_td]:h-8 [&_td]:truncate [&_th:nth-child(1)]:w-[31%] [&_th:nth-child(2)]:w-[12%] [&_th:nth-child(3)]:w-[9%] [&_th:nth-child(5)]:w-[8%] [&_th:nth-child(6)]:w-[11%] [&_th]:static [&_th]:h-7">
            <TableHead
              columns={['fieldSpec', 'fieldKind', 'fieldType', 'limits', 'fieldRequired', 'fieldAlarm']}
            />
            <tbody>
              <For each={props.step.specs}>{(spec) => <SpecRow spec={spec} />}</For>
            </tbody>
          </table>
        </div>
      </Show>
      <Show when={props.step.ingest}>
        {(ingest) => (
          <div class="border-t border-line px-4 py-2 text-table">
            <span class="pr-2 text-ink-faint">{words('fieldIngest')}</span>
            <span class="font-code text-mini">{ingest().serials}</span>
            <For each={ingest().measurements}>
              {({ path, spec }) => (
                <span class="pl-4 font-code text-mini">
                  {path} <span class="text-ink-faint">→ {spec}</span>
                </span>
              )}
            </For>
          </div>
        )}
      </Show>
      <Show when={props.step.windows.length > 0}>
        <div class="flex gap-2 border-t border-line px-4 py-2 text-table">
          <span class="text-ink-faint">{words('fieldWindows')}</span>
          <span>
            <WindowsValue windows={props.step.windows} operationName={operationName} />
          </span>
        </div>
      </Show>
    </li>
  );
}

function SpecRow(props: { spec: DataSpec }) {
  return (
    <tr data-testid={`frozen-spec-${props.spec.code}`}>
      <td title={`${say(props.spec.name)} ${props.spec.code}`}>
        {say(props.spec.name)} <span class="font-code text-mini text-ink-faint">{props.spec.code}</span>
      </td>
      <td>{words(`choice${props.spec.kind}`)}</td>
      <td>{words(`choice${props.spec.type}`)}</td>
      <td title={props.spec.options.map(({ name }) => say(name)).join(', ') || undefined}>
        <Show
          when={props.spec.type === 'NUMBER' && limitText(props.spec) !== ''}
          fallback={
            <span class="text-mini text-ink-soft">
              {props.spec.options.map(({ name }) => say(name)).join(', ')}
            </span>
          }
        >
          <span class="grid max-w-[460px] grid-cols-[minmax(80px,1fr)_auto] items-center gap-3">
            <LimitBar limits={props.spec} value={null} bare />
            <span class="min-w-28 font-code text-mini text-ink-soft">
              {limitText(props.spec)} {props.spec.unit}
            </span>
          </span>
        </Show>
      </td>
      <td>{words(props.spec.required ? 'yes' : 'no')}</td>
      <td>{words(`choice${props.spec.alarm}`)}</td>
    </tr>
  );
}
