// One case in the list: what kind, about what, where, how old; and a box to select it together with others.
import type { ExceptionRow } from '@lineside/core/contracts/review';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { SerialNumber } from '@lineside/ui/serial-number';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { ExceptionKindMark } from '../../parts/exception-kind.tsx';
import { caseSubject } from '../../view/case-subject.ts';

interface CaseRowProps {
  row: ExceptionRow;
  chosen: boolean;
  picked: boolean;
  mayPick: boolean;
  otherKind: boolean;
  onChoose: () => void;
  onPick: () => void;
}

export function CaseRow(props: CaseRowProps) {
  const row = () => props.row;
  const stations = () =>
    row()
      .stations.filter((code) => code !== hubStation)
      .join(' · ');
  return (
    <li
      data-testid="case-row"
      data-case={row().id}
      data-kind={row().kind}
      data-state={row().state}
      data-subject={caseSubject(row())}
      aria-current={props.chosen ? 'true' : undefined}
      class="relative grid grid-cols-[minmax(0,1fr)_auto] border-b border-line hover:bg-sunken aria-current:bg-accent-soft"
    >
      <span
        aria-hidden="true"
        class="absolute inset-y-0 left-0 w-[3px]"
        classList={{ 'bg-accent': props.chosen }}
      />
      <button
        type="button"
        onClick={() => props.onChoose()}
        class="grid min-w-0 gap-0.5 border-0 bg-transparent py-2 pl-3 text-left text-inherit focus-visible:-outline-offset-2"
        classList={{ 'pr-1': props.mayPick, 'pr-3': !props.mayPick }}
      >
        <span class="flex min-w-0 items-baseline justify-between gap-2 text-mini">
          <ExceptionKindMark kind={row().kind} />
          <Ago at={row().at} class="shrink-0 text-ink-soft" />
        </span>
        <SerialNumber value={caseSubject(row())} tail={6} class="text-table font-semibold" />
        <span class="flex min-w-0 items-center gap-2 text-mini text-ink-soft">
          <span class="truncate font-code" title={stations()}>
            {stations()}
          </span>
          <Show when={row().mayClear}>
            <span class="inline-flex shrink-0 items-center gap-1 text-offline-ink">
              <Sign name="offline" size={12} />
              {words('mayClearShort')}
            </span>
          </Show>
          <Show when={row().answer}>
            {(answer) => <span class="shrink-0 font-semibold">{words(`answer${answer().answer}`)}</span>}
          </Show>
          <Show when={row().state === 'CLEARED'}>
            <span class="shrink-0 font-semibold">{words('stateCLEARED')}</span>
          </Show>
        </span>
      </button>
      <Show when={props.mayPick}>
        <label class="grid w-10 cursor-pointer place-items-center">
          <input
            type="checkbox"
            checked={props.picked}
            disabled={props.otherKind}
            title={props.otherKind ? words('pickedOther') : undefined}
            aria-label={words('pickCase', { what: caseSubject(row()) })}
            data-testid="case-pick"
            onChange={() => props.onPick()}
            class="size-4 accent-accent"
          />
        </label>
      </Show>
    </li>
  );
}
