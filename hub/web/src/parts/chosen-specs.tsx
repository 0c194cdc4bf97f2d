// Chosen specs in form order, each with its unit and limits and whether it fits; moved by dragging or by keys.
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useQuery } from '@tanstack/solid-query';
import X from 'lucide-solid/icons/x';
import { type JSX, Show } from 'solid-js';
import { boundSpecQuery } from '../api/route-queries.ts';
import { words } from '../language.ts';
import { moved } from '../view/route-order.ts';
import { limitText } from '../view/visit-marks.ts';
import { ReorderList } from './reorder-list.tsx';
import { useSpecNames } from './spec-name.tsx';

interface ChosenSpecsProps {
  codes: readonly string[];
  operation: string | null | undefined;
  onCodes: (codes: readonly string[]) => void;
  empty: string;
  testId: string;
}

export function ChosenSpecs(props: ChosenSpecsProps) {
  const nameOf = useSpecNames(() => props.codes);
  return (
    <Show when={props.codes.length > 0} fallback={<p class="m-0 text-table text-ink-faint">{props.empty}</p>}>
      <ReorderList
        items={props.codes}
        keyOf={(code) => code}
        nameOf={nameOf}
        onMove={(from, to) => props.onCodes(moved(props.codes, from, to))}
        label={words('fieldSpecs')}
        testId={props.testId}
        class="grid divide-y divide-line overflow-hidden rounded-chip border border-line bg-surface"
      >
        {(code, handle, index) => (
          <ChosenSpec
            code={code()}
            place={index() + 1}
            operation={props.operation}
            handle={handle}
            onRemove={() => props.onCodes(props.codes.filter((other) => other !== code()))}
            testId={`${props.testId}-${code()}`}
          />
        )}
      </ReorderList>
    </Show>
  );
}

interface ChosenSpecProps {
  code: string;
  place: number;
  operation: string | null | undefined;
  handle: JSX.Element;
  onRemove: () => void;
  testId: string;
}

function ChosenSpec(props: ChosenSpecProps) {
  const spec = useQuery(() => boundSpecQuery(props.code));
  const known = () => spec.data?.data ?? null;
  const name = () => say(known()?.name ?? { en: props.code, zh: props.code });
  const fault = () => {
    const data = known();
    if (spec.data === null) return words('boundUnknown');
    if (data === null) return null;
    if (!data.active) return words('boundInactive');
    const fits = typeof props.operation !== 'string' || data.operation === props.operation;
    return fits ? null : words('boundNotFitting');
  };
  return (
    <div
      class="flex min-h-8 min-w-0 items-center gap-1.5 bg-surface px-1 text-table"
      data-testid={props.testId}
    >
      {props.handle}
      <span class="w-5 text-right font-code text-mini text-ink-faint">{props.place}</span>
      <span class="flex min-w-0 flex-wrap items-baseline gap-x-1.5 py-0.5 wrap-anywhere">
        <span class="font-medium">{name()}</span>
        <span class="font-code text-mini text-ink-faint" title={props.code}>
          {props.code}
        </span>
      </span>
      <Show when={fault()}>
        {(what) => (
          <span class="inline-flex shrink-0 items-center gap-1 text-mini font-semibold text-fail-ink">
            <Sign name="fail" size={11} />
            {what()}
          </span>
        )}
      </Show>
      <span class="ml-auto shrink-0 pl-2 text-right font-code text-mini text-ink-soft">
        <Show when={known()}>
          {(data) => (
            <>
              {limitText(data())} {data().unit}
            </>
          )}
        </Show>
      </span>
      <button
        type="button"
        data-testid={`${props.testId}-remove`}
        aria-label={words('take', { what: name() })}
        title={words('take', { what: name() })}
        onClick={() => props.onRemove()}
        class="grid size-6 shrink-0 place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:bg-sunken hover:text-fail-ink"
      >
        <X size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
