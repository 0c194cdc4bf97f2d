// Where a setup sheet goes: for which product, side and line, what that changes in the table there, and saving it on
// the edition that was compared.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, createSignal, Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { ChangeList } from '../../parts/change-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { usePageKeys } from '../../parts/page-keys.ts';
import { SaveButton } from '../../parts/save-button.tsx';
import { addressOf } from '../../view/addresses.ts';
import { checkedTable, differenceCount } from '../../view/feeder-check.ts';
import { isOpenRow, type SheetReading } from '../../view/feeder-sheet.ts';
import { type TableTarget, tableChanges, tableOf, targetCode, targetOf } from '../../view/feeder-target.ts';
import { TableTargetFields } from './table-target-fields.tsx';

interface SheetTargetProps {
  file: string;
  reading: SheetReading;
  tables: readonly MasterRow<'feederTable'>[];
}

export function SheetTarget(props: SheetTargetProps) {
  const navigate = useNavigate();
  const configure = useHubCommand('configureFeederTable');
  const products = useQuery(() => masterQuery('product'));
  const lines = useQuery(() => masterQuery('line'));
  const [chosen, setChosen] = createSignal<Partial<TableTarget>>({});
  /** What the file's name gives away, until somebody chooses. */
  const target = (): TableTarget => ({
    ...targetOf(props.file, {
      products: products.data?.rows.map(({ key }) => key) ?? [],
      lines: lines.data?.rows.map(({ key }) => key) ?? [],
    }),
    ...chosen(),
  });
  const code = () => targetCode(target());
  const there = () => props.tables.find(({ key }) => key === code());
  const table = createMemo(() => tableOf(props.reading.slots, target(), there()?.data ?? null));
  const changes = createMemo(() => {
    const [standing, next] = [there()?.data, table()];
    if (standing === undefined || next === null) return null;
    return tableChanges(standing, next);
  });
  const differences = createMemo(() => {
    const next = table();
    const product = products.data?.rows.find(({ key }) => key === next?.product);
    return next === null ? null : checkedTable(next, product?.data.bom);
  });
  const open = () => props.reading.rows.filter(isOpenRow).length;
  const maySave = () =>
    table() !== null &&
    open() === 0 &&
    props.reading.missing.length === 0 &&
    props.reading.slots.length > 0 &&
    changes()?.length !== 0;
  let tried = { content: '', command: '' };
  const save = async () => {
    const data = table();
    if (data === null || !maySave() || configure.isPending) return;
    const input = { ...data, basedOn: there()?.edition ?? null };
    const content = canonicalJson(input);
    if (tried.content !== content) tried = { content, command: mintCommand() };
    try {
      await configure.mutateAsync({ command: tried.command, input });
      navigate(addressOf('feederTable', data.code));
    } catch {
      // shown below; what stands there now is read again by itself
    }
  };
  usePageKeys({ save, enabled: () => true });
  return (
    <section
      class="sheet grid min-w-0 gap-4 p-4 xl:sticky xl:top-16"
      aria-label={words('sheetTarget')}
      data-testid="sheet-target"
    >
      <h2 class="m-0 text-table font-semibold">{words('sheetTarget')}</h2>
      <div class="grid gap-3 sm:grid-cols-2">
        <TableTargetFields
          target={target()}
          onTarget={(change) => setChosen({ ...chosen(), ...change })}
          testId="sheet"
        />
      </div>
      <Show when={table()}>
        {(next) => (
          <div class="grid gap-2 border-t border-line pt-3 text-table">
            <p class="m-0 font-semibold" data-testid="sheet-outcome">
              {words(there() === undefined ? 'sheetIsNew' : 'sheetReplaces', { code: next().code })}
            </p>
            <Show when={differences()}>
              {(found) => (
                <p class="m-0 text-ink-soft" data-testid="sheet-differences">
                  {words('feedersDifferences')}: <strong>{differenceCount(found())}</strong>
                </p>
              )}
            </Show>
            <Show when={changes()}>
              {(found) => (
                <Show
                  when={found().length > 0}
                  fallback={<p class="m-0 text-ink-soft">{words('sheetSame')}</p>}
                >
                  <h3 class="m-0 text-table font-semibold">{words('sheetChanges', { n: found().length })}</h3>
                  <section
                    aria-label={words('sheetChanges', { n: found().length })}
                    class="relative max-h-[46vh] overflow-auto rounded-chip bg-sunken p-3"
                    tabindex="0"
                  >
                    <ChangeList changes={found()} testId="sheet-changes" />
                  </section>
                  <p class="m-0 text-mini text-ink-faint">{words('sheetKept')}</p>
                </Show>
              )}
            </Show>
          </div>
        )}
      </Show>
      <Show when={configure.error}>{(error) => <FailureNote error={error()} compact />}</Show>
      {/* what is to be done next stays in sight above a long list of changes */}
      <footer class="sticky bottom-0 z-10 -mx-4 -mb-4 flex flex-wrap items-center justify-end gap-3 rounded-b-card border-t border-line bg-surface px-4 py-3">
        <Show when={open() > 0}>
          <span class="mr-auto text-table text-warn-ink">
            {words(open() === 1 ? 'sheetOpenOne' : 'sheetOpen', { n: open() })}
          </span>
        </Show>
        <SaveButton
          saving={configure.isPending}
          disabled={!maySave()}
          label={words(there() === undefined ? 'sheetSaveNew' : 'sheetSaveChange')}
          onSave={() => void save()}
          testId="sheet-save"
        />
      </footer>
    </section>
  );
}
