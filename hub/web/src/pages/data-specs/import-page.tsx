// Specs from a file into the plant.
import { EmptyState } from '@lineside/ui/empty-state';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { useSpecImport, useSpecsChanged } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { createFileImport } from '../../parts/file-import.ts';
import { ImportFrame } from '../../parts/import-frame.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { saveFile } from '../../parts/save-file.ts';
import { specTable, templateCsv } from '../../view/spec-file.ts';
import { specImport, specToWrite } from '../../view/spec-import.ts';

const fields = [
  'operation',
  'type',
  'unit',
  'lsl',
  'target',
  'usl',
  'warnLow',
  'warnHigh',
  'name.en',
  'name.zh',
  'kind',
  'required',
  'alarm',
] as const;

export function ImportPage() {
  usePageTitle(() => words('specsImportTitle'));
  const may = useMay();
  return (
    <Show when={may('data_spec:config')} fallback={<EmptyState title={words('mayNotSee')} />}>
      <Import />
    </Show>
  );
}

function Import() {
  const { check, write } = useSpecImport();
  const changed = useSpecsChanged();
  const operations = useQuery(() => masterQuery('operation'));
  const run = createFileImport({
    kind: specImport,
    form: specTable,
    check: async (rows) => (await check(rows)).rows.map(({ code, ...row }) => ({ ...row, key: code })),
    toWrite: specToWrite,
    write: (command, specs) => write({ command, input: { specs } }),
    done: changed,
  });
  const template = () => {
    const operation = operations.data?.rows[0]?.key ?? 'REFLOW';
    saveFile('data-specs-template', 'csv', templateCsv(operation));
  };
  return (
    <ImportFrame
      run={run}
      title={words('specsImportTitle')}
      list={{ href: '/data-specs', name: words('navDataSpecs') }}
      hint={words('specsImportHint')}
      fields={fields}
      faultsName="data-specs-faults"
      onTemplate={template}
    />
  );
}
