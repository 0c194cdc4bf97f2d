// Every row of a file with what it would do, and each fault beside its column.
import { language, say } from '@lineside/ui/language';
import { Sign, type SignName } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../language.ts';
import { fieldText } from '../view/field-words.ts';
import {
  faultSentences,
  givenAt,
  type ImportKind,
  type ImportOutcome,
  type ImportRow,
} from '../view/import-rows.ts';
import { LongTable, type RowPlace } from './long-table.tsx';

interface ImportTableProps {
  kind: ImportKind;
  /** shown beside the key; faults are told beside them */
  fields: readonly string[];
  rows: readonly ImportRow[];
  listKey: string;
}

const looks: Record<ImportOutcome, { sign: SignName | null; ink: string }> = {
  NEW: { sign: 'pass', ink: 'text-pass-ink' },
  CHANGED: { sign: 'manual', ink: 'text-accent-ink' },
  SAME: { sign: null, ink: 'text-ink-faint' },
  BAD: { sign: 'fail', ink: 'text-fail-ink' },
};

export function ImportTable(props: ImportTableProps) {
  const heads = () => [
    words('importRow'),
    words('importOutcome'),
    fieldWord(props.kind, props.kind.keyField),
    words('importFaultsHead'),
    ...props.fields.map((field) => fieldWord(props.kind, field)),
  ];
  return (
    <LongTable
      label={words('importRows')}
      testId="import-table"
      rows={props.rows}
      total={props.rows.length}
      columns={4 + props.fields.length}
      listKey={props.listKey}
      head={
        <tr>
          <For each={heads()}>{(head) => <th scope="col">{head}</th>}</For>
        </tr>
      }
    >
      {(row, place) => <Row {...props} row={row} place={place} />}
    </LongTable>
  );
}

function Row(props: ImportTableProps & { row: ImportRow; place: RowPlace }) {
  const faults = () => faultSentences(props.kind, props.row, language());
  const isBad = (field: string) =>
    props.row.faults.some((fault) => fault.field === field || fault.field.startsWith(`${field}.`));
  return (
    <tr {...props.place} data-testid={`import-row-${props.row.at}`} data-outcome={props.row.outcome}>
      <td class="text-right font-code text-ink-faint">{props.row.at}</td>
      <td class={looks[props.row.outcome].ink}>
        <span class="inline-flex items-center gap-1.5 font-semibold">
          <Show when={looks[props.row.outcome].sign}>{(sign) => <Sign name={sign()} size={12} />}</Show>
          {words(`import${props.row.outcome}`)}
        </span>
      </td>
      <td class="font-code font-semibold">{props.row.key ?? '—'}</td>
      <td>
        <span class="flex gap-3">
          <For each={faults()}>
            {({ field, sentence }) => (
              <span class="text-fail-ink">
                <strong class="font-semibold">{fieldWord(props.kind, field)}</strong> {sentence}
              </span>
            )}
          </For>
        </span>
      </td>
      <For each={props.fields}>
        {(field) => (
          <td
            class="font-code"
            classList={{ 'text-fail-ink underline decoration-wavy decoration-1': isBad(field) }}
          >
            {givenAt(props.row, field)}
          </td>
        )}
      </For>
    </tr>
  );
}

/** `name.en` is the English name. */
function fieldWord({ words }: ImportKind, field: string): string {
  return field
    .split('.')
    .map((name) => {
      const text = words?.[name] ?? fieldText(name);
      return text === null ? name : say(text);
    })
    .join(' ');
}
