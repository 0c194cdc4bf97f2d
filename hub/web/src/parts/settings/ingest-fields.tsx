// The paths of a mapping: board, carrier, station, time, result with the machine's words, and the measurements.
import type { Extraction } from '@lineside/core/domain/ingest/extract';
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import { Button } from '@lineside/ui/button';
import Plus from 'lucide-solid/icons/plus';
import { For, Index, Show } from 'solid-js';
import { words } from '../../language.ts';
import type { FieldProblems } from '../../view/field-problems.ts';
import { wordsOf } from '../../view/route-sample.ts';
import { SwitchInput } from '../form-fields.tsx';
import { useFieldProblem } from '../form-problems.tsx';
import { IngestRow } from './ingest-row.tsx';
import { headPaths, type PathTarget, targetWord, withPath } from './ingest-target.ts';
import { PathField } from './path-field.tsx';
import { useTyped } from './use-typed.ts';

export interface IngestFieldsProps {
  mapping: IngestMapping;
  onMapping: (mapping: IngestMapping) => void;
  specs: readonly string[];
  fault: FieldProblems;
  extraction: Extraction | null;
  target: PathTarget;
  onTarget: (target: PathTarget) => void;
  testId: string;
}

export function IngestFields(props: IngestFieldsProps) {
  const pathAt = (target: PathTarget) => {
    if (typeof target === 'number') return props.mapping.measurements[target]?.path ?? '';
    return (target === 'result' ? props.mapping.result?.path : props.mapping[target]) ?? '';
  };
  const faultAt = (target: PathTarget) =>
    props.fault(
      typeof target === 'number'
        ? `measurements.${target}.path`
        : target === 'result'
          ? 'result.path'
          : target,
    );
  const field = (target: PathTarget, testId: string, bare = false) => (
    <PathField
      label={targetWord(target)}
      bare={bare}
      value={pathAt(target)}
      onValue={(path) => props.onMapping(withPath(props.mapping, target, path))}
      fault={faultAt(target)}
      extraction={props.extraction}
      isTarget={props.target === target}
      onTarget={() => props.onTarget(target)}
      testId={testId}
    />
  );
  const changeRow = (at: number, change: Partial<IngestMapping['measurements'][number]>) =>
    props.onMapping({
      ...props.mapping,
      measurements: props.mapping.measurements.map((row, i) => (i === at ? { ...row, ...change } : row)),
    });
  const add = () => {
    const used = props.mapping.measurements.map(({ spec }) => spec);
    const spec = props.specs.find((code) => !used.includes(code)) ?? props.specs[0] ?? '';
    const { measurements } = props.mapping;
    props.onMapping({
      ...props.mapping,
      measurements: [...measurements, { path: '', spec, scale: 1, take: 'LAST' }],
    });
    props.onTarget(measurements.length);
  };
  return (
    <div class="grid min-w-0 content-start gap-3">
      <div class="grid grid-cols-2 gap-x-3 gap-y-2">
        <For each={headPaths}>
          {(path) => (
            <div classList={{ 'col-span-2': path === 'serials' }}>
              {field(path, `${props.testId}-${path}`)}
            </div>
          )}
        </For>
      </div>
      <Show when={props.mapping.result}>
        {(result) => (
          <div class="grid grid-cols-2 gap-3">
            <For each={['pass', 'fail'] as const}>
              {(kind) => (
                <WordsField
                  label={words(kind === 'pass' ? 'fieldPass' : 'fieldFail')}
                  value={result()[kind]}
                  onValue={(typed) =>
                    props.onMapping({ ...props.mapping, result: { ...result(), [kind]: typed } })
                  }
                  fault={props.fault(`result.${kind}`)}
                  testId={`${props.testId}-${kind}`}
                />
              )}
            </For>
          </div>
        )}
      </Show>
      <h3 class="m-0 text-table font-semibold">{words('fieldMeasurements')}</h3>
      <Show when={props.specs.length === 0}>
        <p class="m-0 text-mini text-ink-faint">{words('ingestNoSpecs')}</p>
      </Show>
      <Index each={props.mapping.measurements}>
        {(row, i) => (
          <IngestRow
            row={row()}
            place={i}
            specs={props.specs}
            path={field(i, `${props.testId}-path-${i}`, true)}
            fault={(name) => props.fault(`measurements.${i}.${name}`)}
            onRow={(change) => changeRow(i, change)}
            onRemove={() =>
              props.onMapping({
                ...props.mapping,
                measurements: props.mapping.measurements.toSpliced(i, 1),
              })
            }
            testId={props.testId}
          />
        )}
      </Index>
      <div>
        <Button
          size="dense"
          disabled={props.specs.length === 0}
          data-testid={`${props.testId}-add`}
          onClick={add}
        >
          <Plus size={14} aria-hidden="true" />
          {words('ingestAddRow')}
        </Button>
      </div>
      <SwitchInput
        label={words('fieldPartial')}
        hint={words('ingestPartial')}
        value={props.mapping.partial}
        onValue={(partial) => props.onMapping({ ...props.mapping, partial })}
        testId={`${props.testId}-partial`}
      />
    </div>
  );
}

function WordsField(props: {
  label: string;
  value: readonly string[];
  onValue: (words: string[]) => void;
  fault: string | null;
  testId: string;
}) {
  let field: HTMLInputElement | undefined;
  useFieldProblem({ label: () => props.label, sentence: () => props.fault, element: () => field });
  const [typed, setTyped] = useTyped({
    value: () => props.value,
    read: wordsOf,
    write: (value) => value.join(', '),
  });
  return (
    <label class="grid min-w-0 content-start gap-0.5">
      <span class="text-mini text-ink-soft">{props.label}</span>
      <input
        ref={field}
        type="text"
        autocomplete="off"
        spellcheck={false}
        data-testid={props.testId}
        title={words('ingestWordsHint')}
        value={typed()}
        aria-invalid={props.fault !== null || undefined}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          props.onValue(wordsOf(event.currentTarget.value));
        }}
        class="h-8 w-full min-w-0 rounded-chip border border-line-strong bg-surface px-2 font-code text-table text-ink aria-invalid:border-fail"
      />
      <Show when={props.fault}>{(fault) => <span class="text-mini text-fail-ink">{fault()}</span>}</Show>
    </label>
  );
}
