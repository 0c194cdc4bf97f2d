// A feeder table to look at and to edit: its slots as they stand on the machines, the same as a table, what differs
// from the bill of materials, and who changed what.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { FeederTableConfigured } from '@lineside/core/domain/loading/facts';
import { Button } from '@lineside/ui/button';
import { language, say } from '@lineside/ui/language';
import { useNavigate, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import Download from 'lucide-solid/icons/download';
import { createMemo, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { EditPage } from '../../parts/edit-page.tsx';
import { HistoryPanel } from '../../parts/history-panel.tsx';
import { Lead } from '../../parts/lead.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { createUndoableEdit } from '../../parts/undoable-edit.ts';
import { addressOf } from '../../view/addresses.ts';
import { sheetText } from '../../view/feeder-sheet.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { BomCheck } from './bom-check.tsx';
import { SlotMap } from './slot-map.tsx';
import { createSlotScene } from './slot-scene.ts';
import { SlotTable } from './slot-table.tsx';

interface FeederEditorProps {
  tables: readonly MasterRow<'feederTable'>[];
  /** null: a new table */
  row: MasterRow<'feederTable'> | null;
  fresh: FeederTableConfigured;
}

export function FeederEditor(props: FeederEditorProps) {
  const { row } = props;
  const { code } = props.fresh;
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [query, setQuery] = useSearchParams<{ slot: string }>();
  const configure = useHubCommand('configureFeederTable');
  const products = useQuery(() => masterQuery('product'));
  const standing = () => props.tables.find(({ key }) => key === code) ?? null;
  const readOnly = () => !may('loading:config');
  const edit = createUndoableEdit<FeederTableConfigured>({
    start: { data: props.fresh, edition: row?.edition ?? null },
    standing,
    complete: (entered) => ({
      ...entered,
      program: entered.program.trim(),
      slots: entered.slots.map((slot) => ({ ...slot, part: slot.part.trim() })),
    }),
    save: ({ command, data, basedOn }) => configure.mutateAsync({ command, input: { ...data, basedOn } }),
    read: async () => {
      const { rows } = await client.fetchQuery({ ...masterQuery('feederTable'), staleTime: 0 });
      const found = rows.find(({ key }) => key === code);
      return { data: found?.data ?? null, edition: found?.edition ?? null };
    },
    onSaved: () => row === null && navigate(addressOf('feederTable', code), { replace: true }),
  });
  const product = () => products.data?.rows.find(({ key }) => key === props.fresh.product)?.data;
  const problem = createMemo(() => fieldProblems(FeederTableConfigured, edit.data(), language()));
  const scene = createSlotScene({
    edit,
    readOnly,
    saved: () => standing()?.data.slots ?? [],
    product,
    products: () => products.data?.rows.map(({ data }) => data) ?? [],
    tables: () => props.tables.map(({ data }) => data),
    chosen: () => query.slot ?? null,
    choose: (slot) => setQuery({ slot: slot ?? '' }, { replace: true }),
    problem: (field) => problem()(field),
  });
  const restore = (data: unknown) => {
    const read = FeederTableConfigured.safeParse(data);
    if (read.success) edit.change(read.data);
  };
  const exportSheet = () =>
    saveFile(`feeder-setup-${code.replaceAll(' ', '-')}`, 'csv', sheetText(edit.data().slots));
  return (
    <EditPage
      edit={edit}
      kind="feederTable"
      key={code}
      standing={standing()}
      list="/feeder-tables"
      readOnly={readOnly()}
      isNew={row === null}
      testId="feeder-editor"
      title={
        <>
          <span class="font-code">{props.fresh.product}</span>
          <Show when={product()}>{(known) => <span>{say(known().name)}</span>}</Show>
        </>
      }
      lead={
        <>
          <span class="text-ink-soft">
            {props.fresh.boardSide === null
              ? words('feederOneSide')
              : words(`choice${props.fresh.boardSide}`)}
          </span>
          <Lead look="lead" href={addressOf('line', props.fresh.line)} class="font-code">
            {props.fresh.line}
          </Lead>
        </>
      }
      actions={
        <Button
          kind="quiet"
          size="dense"
          data-testid="feeder-export"
          disabled={edit.data().slots.length === 0}
          onClick={exportSheet}
        >
          <Download size={14} aria-hidden="true" />
          {words('exportCsv')}
        </Button>
      }
    >
      <div class="grid items-start gap-3 xl:grid-cols-[minmax(540px,9fr)_minmax(0,10fr)]">
        <div class="grid min-w-0 gap-3">
          <SlotMap scene={scene} />
          <BomCheck scene={scene} />
        </div>
        <SlotTable scene={scene} />
      </div>
      <Show when={row !== null}>
        <div class="sheet p-4">
          <HistoryPanel kind="feederTable" key={code} onRestore={readOnly() ? undefined : restore} />
        </div>
      </Show>
    </EditPage>
  );
}
