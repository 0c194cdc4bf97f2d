// One measurement: its path, the spec it fills, what its number is multiplied by, and which of several readings counts.
import { IngestMeasurement } from '@lineside/core/domain/ingest/mapping';
import X from 'lucide-solid/icons/x';
import { For, type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { useFieldProblem } from '../form-problems.tsx';
import { useSpecNames } from '../spec-name.tsx';
import { useTyped } from './use-typed.ts';

type Row = ReturnType<typeof IngestMeasurement.parse>;

interface IngestRowProps {
  row: Row;
  place: number;
  specs: readonly string[];
  path: JSX.Element;
  fault: (field: keyof Row) => string | null;
  onRow: (change: Partial<Row>) => void;
  onRemove: () => void;
  testId: string;
}

const takes = IngestMeasurement.shape.take.unwrap().options;
const look =
  'h-8 min-w-0 rounded-chip border border-line-strong bg-surface px-2 text-table text-ink aria-invalid:border-fail';

export function IngestRow(props: IngestRowProps) {
  const nameOf = useSpecNames(() => props.specs);
  let spec: HTMLSelectElement | undefined;
  let scale: HTMLInputElement | undefined;
  const [typed, setTyped] = useTyped({
    value: () => props.row.scale,
    read: factorOf,
    write: (factor) => (Number.isFinite(factor) ? String(factor) : ''),
  });
  useFieldProblem({
    label: () => words('fieldSpec'),
    sentence: () => props.fault('spec'),
    element: () => spec,
  });
  useFieldProblem({
    label: () => words('fieldScale'),
    sentence: () => props.fault('scale'),
    element: () => scale,
  });
  const isUnbound = () => props.row.spec !== '' && !props.specs.includes(props.row.spec);
  const specFault = () =>
    isUnbound() ? `${props.row.spec}: ${words('ingestSpecUnbound')}` : props.fault('spec');
  return (
    <div
      class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-1.5 gap-y-1 rounded-chip border border-line bg-sunken p-2"
      data-testid={`${props.testId}-row-${props.place}`}
    >
      {props.path}
      <button
        type="button"
        aria-label={words('take', { what: words('ingestMeasurement', { n: props.place + 1 }) })}
        data-testid={`${props.testId}-remove-${props.place}`}
        onClick={() => props.onRemove()}
        class="grid size-8 place-items-center rounded-chip border-0 bg-transparent p-0 text-ink-faint hover:text-fail-ink"
      >
        <X size={14} aria-hidden="true" />
      </button>
      <div class="col-span-2 flex min-w-0 items-center gap-1.5 text-mini text-ink-faint">
        <span aria-hidden="true">→</span>
        <select
          ref={spec}
          title={nameOf(props.row.spec)}
          aria-label={words('fieldSpec')}
          data-testid={`${props.testId}-spec-${props.place}`}
          aria-invalid={specFault() !== null || undefined}
          onChange={(event) => props.onRow({ spec: event.currentTarget.value })}
          class={`${look} flex-1 truncate`}
        >
          <Show when={props.row.spec === '' || isUnbound()}>
            <option value={props.row.spec} selected>
              {props.row.spec === '' ? words('choose') : props.row.spec}
            </option>
          </Show>
          <For each={props.specs}>
            {(code) => (
              <option value={code} selected={props.row.spec === code}>
                {nameOf(code)}
              </option>
            )}
          </For>
        </select>
        <label class="flex items-center gap-1" title={words('ingestScaleHint')}>
          <span aria-hidden="true">×</span>
          <input
            ref={scale}
            type="text"
            inputmode="decimal"
            aria-label={words('fieldScale')}
            data-testid={`${props.testId}-scale-${props.place}`}
            value={typed()}
            aria-invalid={props.fault('scale') !== null || undefined}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              props.onRow({ scale: factorOf(event.currentTarget.value) });
            }}
            class={`${look} w-16 font-code`}
          />
        </label>
        <select
          aria-label={words('fieldTake')}
          data-testid={`${props.testId}-take-${props.place}`}
          onChange={(event) =>
            props.onRow({ take: takes.find((take) => take === event.currentTarget.value) ?? 'LAST' })
          }
          class={`${look} w-24`}
        >
          <For each={takes}>
            {(take) => (
              <option value={take} selected={props.row.take === take}>
                {words(`choice${take}`)}
              </option>
            )}
          </For>
        </select>
      </div>
      <Show when={specFault() ?? props.fault('scale')}>
        {(fault) => <p class="col-span-2 m-0 text-mini text-fail-ink">{fault()}</p>}
      </Show>
    </div>
  );
}

/** NaN for what is no number. */
function factorOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.replace(',', '.'));
}
