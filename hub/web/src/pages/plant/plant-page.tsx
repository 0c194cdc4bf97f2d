// The plant as engineers set it up: lines with their groups and stations, operations, defect codes, and what holds
// for all of it. What is edited stands in the address.
import { say } from '@lineside/ui/language';
import { useSearchParams } from '@solidjs/router';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { NotThere } from '../../parts/not-there.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { plantAddress } from '../../view/addresses.ts';
import { type PlantTab, plantKind, plantKinds } from '../../view/plant-kinds.ts';
import { AddLink } from './add-link.tsx';
import { DefectsTable } from './defects-table.tsx';
import { LinesPicture } from './lines-picture.tsx';
import { OperationsTable } from './operations-table.tsx';
import { PlantDefaults } from './plant-defaults.tsx';
import { PlantDialog } from './plant-dialog.tsx';
import { PlantTabs } from './plant-tabs.tsx';
import { type Plant, usePlant } from './use-plant.ts';

export function PlantPage() {
  usePageTitle(() => words('plantTitle'));
  const plant = usePlant();
  return (
    <Reading query={plant} skeleton={<TableSkeleton columns={6} />}>
      {(read) => <PlantRead plant={read()} />}
    </Reading>
  );
}

function PlantRead(props: { plant: Plant }) {
  const may = useMay();
  const [query, setQuery] = useSearchParams();
  const asked = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  const kind = createMemo(() => plantKind(query.kind));
  const tab = (): PlantTab => plantKinds[kind()].tab;
  const mayEdit = () => may(plantKinds[kind()].needs);
  const operations = createMemo(() => new Map(props.plant.operation.map((row) => [row.key, row.data])));
  const operationName = (code: string) => {
    const known = operations().get(code);
    return known === undefined ? code : say(known.name);
  };
  /** what the dialog is about; null: it is closed. One word, so that news leave it open */
  const dialog = createMemo(() => {
    if (asked('new') !== '' && mayEdit()) return `${kind()}:`;
    return asked('edit') === '' ? null : `${kind()}:${asked('edit')}`;
  });
  /** what holds for the whole plant may be said for the first time */
  const isThere = (key: string) =>
    key === '' || kind() === 'executionDefaults' || props.plant[kind()].some((row) => row.key === key);
  const close = () =>
    setQuery({ edit: null, new: null, line: null, group: null }, { replace: true, scroll: false });
  const filter = (change: object) => setQuery({ ...change }, { replace: true });
  return (
    <div
      class="flex flex-col gap-3"
      classList={{
        'h-[calc(100dvh-72px)] min-h-80 xl:h-[calc(100dvh-80px)]':
          tab() === 'operation' || tab() === 'defectCode',
      }}
    >
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('plantTitle')}</h1>
        <PlantTabs tab={tab()} plant={props.plant} />
        <Show when={mayEdit()}>
          <span class="ml-auto">
            <Switch>
              <Match when={tab() === 'line'}>
                <AddLink kind="line" label={words('newLine')} primary />
              </Match>
              <Match when={tab() === 'operation'}>
                <AddLink kind="operation" label={words('newOperation')} primary />
              </Match>
              <Match when={tab() === 'defectCode'}>
                <AddLink kind="defectCode" label={words('newDefectCode')} primary />
              </Match>
            </Switch>
          </span>
        </Show>
      </header>
      <Show when={dialog()} keyed>
        {(about) => {
          const key = about.slice(about.indexOf(':') + 1);
          // asked once: what is removed while it is edited stays open
          const found = isThere(key);
          return (
            <Show
              when={found}
              fallback={
                <NotThere
                  thing={key}
                  list={{ href: plantAddress(tab()), name: words('plantTitle') }}
                  testId="plant-gone"
                />
              }
            >
              <PlantDialog
                plant={props.plant}
                kind={kind()}
                edited={key === '' ? null : key}
                line={asked('line')}
                group={asked('group')}
                onClose={close}
              />
            </Show>
          );
        }}
      </Show>
      <Switch>
        <Match when={tab() === 'line'}>
          <LinesPicture plant={props.plant} mayEdit={mayEdit()} operationName={operationName} />
        </Match>
        <Match when={tab() === 'operation'}>
          <OperationsTable plant={props.plant} q={asked('q')} onQ={(q) => filter({ q })} />
        </Match>
        <Match when={tab() === 'defectCode'}>
          <DefectsTable
            plant={props.plant}
            filters={{ q: asked('q'), severity: asked('severity'), operation: asked('operation') }}
            onFilters={filter}
            operationName={operationName}
          />
        </Match>
        <Match when={tab() === 'executionDefaults'}>
          <PlantDefaults plant={props.plant} mayEdit={mayEdit()} operationName={operationName} />
        </Match>
      </Switch>
    </div>
  );
}
