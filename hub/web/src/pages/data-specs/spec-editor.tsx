// A spec being edited: the form at the left, at the right how the operator will see it, where it is used and who made
// it what it is. What somebody else saved meanwhile is shown and never overwritten unseen.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { HubFailure } from '../../api/hub-failure.ts';
import { useMay } from '../../api/may.ts';
import { readSpec, useSpecsChanged } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { useOperationName } from '../../parts/operation-names.ts';
import { createThingEdit } from '../../parts/thing-edit.ts';
import { ThingEditDialog } from '../../parts/thing-edit-dialog.tsx';
import { SpecForm } from './spec-form.tsx';
import type { SpecStart } from './spec-opening.ts';
import { SpecPreview } from './spec-preview.tsx';
import { SpecUses } from './spec-uses.tsx';

export function SpecEditor(props: { start: SpecStart; onClose: () => void }) {
  const { row, spec } = props.start;
  const may = useMay();
  const operationName = useOperationName();
  const configure = useHubCommand('configureDataSpec');
  const changed = useSpecsChanged();
  const readOnly = () => !may('data_spec:config');
  const close = () => {
    void changed();
    props.onClose();
  };
  const edit = createThingEdit<DataSpecConfigured>({
    start: { data: spec, edition: row?.edition ?? null },
    complete: trimmed,
    save: ({ command, data, basedOn }) => configure.mutateAsync({ command, input: { ...data, basedOn } }),
    read: async ({ code }) => {
      const found = await presentSpec(code);
      return { data: found?.data ?? null, edition: found?.edition ?? null };
    },
    onSaved: close,
  });
  const restore = (data: unknown) => {
    const before = DataSpecConfigured.safeParse(data);
    if (before.success) edit.set(before.data);
  };
  return (
    <ThingEditDialog
      kind="dataSpec"
      thing={row === null ? null : { key: row.key, name: say(row.data.name) }}
      edit={edit}
      title={title(props.start)}
      lead={operationName(spec.operation)}
      readOnly={readOnly()}
      saveUnchanged={row === null}
      onRestore={restore}
      onRemoved={close}
      onClose={props.onClose}
      aside={
        <>
          <SpecPreview spec={edit.entered()} />
          <Show when={row?.key}>{(code) => <SpecUses code={code()} />}</Show>
        </>
      }
      testId="spec-dialog"
    >
      <SpecForm spec={edit.entered()} isNew={row === null} disabled={readOnly()} onSpec={edit.set} />
    </ThingEditDialog>
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
