// A spec being edited: the form at the left, at the right how the operator will see it, where it is used and who made
// it what it is. What somebody else saved meanwhile is shown and never overwritten unseen.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { say } from '@lineside/ui/language';
import { createSignal, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { HubFailure } from '../../api/hub-failure.ts';
import { useMay } from '../../api/may.ts';
import { readSpec, useSpecsChanged } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { HistoryPanel } from '../../parts/history-panel.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import { StaleEdit } from '../../parts/stale-edit.tsx';
import { commandPerContent } from './command-per-content.ts';
import { useOperationNames } from './operation-names.ts';
import { SpecForm } from './spec-form.tsx';
import type { SpecStart } from './spec-opening.ts';
import { SpecPreview } from './spec-preview.tsx';
import { SpecUses } from './spec-uses.tsx';

interface Theirs {
  /** null: it was removed */
  row: DataSpecRow | null;
  by: string;
  at: number;
}

export function SpecEditor(props: { start: SpecStart; onClose: () => void }) {
  const may = useMay();
  const operationName = useOperationNames();
  const configure = useHubCommand('configureDataSpec');
  const changed = useSpecsChanged();
  const commandFor = commandPerContent();
  const [base, setBase] = createSignal(props.start.spec);
  const [draft, setDraft] = createSignal(props.start.spec);
  const [edition, setEdition] = createSignal(props.start.row?.edition ?? null);
  const [theirs, setTheirs] = createSignal<Theirs | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
  const isNew = props.start.row === null;
  const readOnly = () => !may('data_spec:config');
  const dirty = () => JSON.stringify(draft()) !== JSON.stringify(base());

  const save = async () => {
    const spec = trimmed(draft());
    const input = { ...spec, basedOn: edition() };
    setFailure(null);
    try {
      await configure.mutateAsync({ command: commandFor(input), input });
      void changed();
      props.onClose();
    } catch (error) {
      if (error instanceof HubFailure && error.code === 'STALE_EDIT') await showTheirs(error, spec.code);
      else setFailure(error);
    }
  };
  const showTheirs = async ({ problem }: HubFailure, code: string) => {
    const { byName, at } = problem?.details ?? {};
    try {
      setTheirs({ row: await presentSpec(code), by: String(byName ?? ''), at: Number(at ?? 0) });
    } catch (error) {
      setFailure(error);
    }
  };
  const takeTheirs = ({ row }: Theirs) => {
    if (row === null) return props.onClose();
    setBase(row.data);
    setDraft(row.data);
    setEdition(row.edition);
    setTheirs(null);
  };
  const keepMine = ({ row }: Theirs) => {
    if (row !== null) setBase(row.data);
    setEdition(row?.edition ?? null);
    setTheirs(null);
    void save();
  };
  const restore = (data: unknown) => {
    const before = DataSpecConfigured.safeParse(data);
    if (before.success) setDraft(before.data);
  };

  return (
    <EditDialog
      open
      title={title(props.start)}
      lead={operationName(base().operation)}
      testId="spec-dialog"
      dirty={dirty()}
      saving={configure.isPending}
      failure={failure()}
      readOnly={readOnly()}
      saveUnchanged={isNew}
      onSave={() => void save()}
      onClose={props.onClose}
      extra={
        <Show when={!readOnly() && props.start.row}>
          {(row) => (
            <RemoveButton
              kind="dataSpec"
              key={row().key}
              edition={edition() ?? row().edition}
              name={say(base().name)}
              onRemoved={() => {
                void changed();
                props.onClose();
              }}
            />
          )}
        </Show>
      }
      aside={
        <>
          <SpecPreview spec={draft()} />
          <Show when={props.start.row}>
            {(row) => (
              <>
                <SpecUses code={row().key} />
                <HistoryPanel kind="dataSpec" key={row().key} onRestore={readOnly() ? undefined : restore} />
              </>
            )}
          </Show>
        </>
      }
    >
      <Show when={theirs()}>
        {(found) => (
          <StaleEdit
            theirs={found().row?.data ?? null}
            mine={draft()}
            by={found().by}
            at={found().at}
            onTakeTheirs={() => takeTheirs(found())}
            onKeepMine={() => keepMine(found())}
          />
        )}
      </Show>
      <SpecForm spec={draft()} isNew={isNew} disabled={readOnly()} onSpec={setDraft} />
    </EditDialog>
  );
}

function title({ row, copied }: SpecStart): string {
  if (row !== null) return say(row.data.name);
  return copied === null ? words('specsNew') : words('specCopyOf', { code: say(copied.data.name) });
}

/** As it is at the hub now; null when it is no more. */
async function presentSpec(code: string): Promise<DataSpecRow | null> {
  try {
    return await readSpec(code);
  } catch (error) {
    if (error instanceof HubFailure && error.code === 'MASTER_DATA_NOT_FOUND') return null;
    throw error;
  }
}

function trimmed(spec: DataSpecConfigured): DataSpecConfigured {
  const both = ({ en, zh }: DataSpecConfigured['name']) => ({ en: en.trim(), zh: zh.trim() });
  return {
    ...spec,
    code: spec.code.trim(),
    name: both(spec.name),
    unit: spec.unit?.trim() || null,
    options: spec.options.map(({ code, name }) => ({ code: code.trim(), name: both(name) })),
  };
}
