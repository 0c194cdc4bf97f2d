// Brings in ERP's routes from a file: first what each would change here, then one after another, each with its answer.
import { definitionsOf, ErpRoutes } from '@lineside/core/domain/route/erp-route';
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { useQueryClient } from '@tanstack/solid-query';
import Upload from 'lucide-solid/icons/upload';
import { createSignal, For, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { isNotThere } from '../../api/hub-failure.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { routeQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { type Receipt, receiptOf } from '../../view/route-receipt.ts';
import { ReceiptRow, type ReceiptState } from './receipt-row.tsx';

export function ErpImportDialog() {
  const client = useQueryClient();
  const receive = useHubCommand('receiveRoute');
  const [open, setOpen] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [isForeign, setForeign] = createSignal(false);
  const [receipts, setReceipts] = createSignal<readonly Receipt[]>([]);
  const [states, setStates] = createSignal<ReadonlyMap<string, ReceiptState>>(new Map());
  let chooser: HTMLInputElement | undefined;

  const opened = (now: boolean) => {
    // what is under way goes on behind a closed dialog, and is shown when it is opened again
    if (now && !busy()) {
      setReceipts([]);
      setStates(new Map());
      setFailure(null);
      setForeign(false);
    }
    setOpen(now);
  };
  const draftHere = async (route: string) => {
    try {
      return unwrap(await client.fetchQuery({ ...routeQuery(route), staleTime: 0 })).draft;
    } catch (error) {
      if (isNotThere(error)) return null;
      throw error;
    }
  };
  const look = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    setFailure(null);
    setReceipts([]);
    setStates(new Map());
    try {
      const envelope = ErpRoutes.safeParse(jsonOf(await file.text()));
      setForeign(!envelope.success);
      if (!envelope.success) return;
      const operations = await client.fetchQuery(masterQuery('operation'));
      const { definitions } = definitionsOf(
        envelope.data,
        operations.rows.map(({ data }) => data),
      );
      const found: Receipt[] = [];
      for (const definition of definitions)
        found.push(receiptOf(definition, await draftHere(definition.route)));
      setReceipts(found);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const differing = () => receipts().filter(({ outcome }) => outcome === 'NEW' || outcome === 'CHANGED');
  const wanted = () => differing().filter(({ definition }) => states().get(definition.route)?.at !== 'DONE');
  const note = (route: string, state: ReceiptState) => setStates(new Map([...states(), [route, state]]));
  const bring = async () => {
    setBusy(true);
    for (const { definition } of wanted()) {
      note(definition.route, { at: 'GOING' });
      try {
        const answer = await receive.mutateAsync({ command: mintCommand(), input: definition });
        note(definition.route, { at: 'DONE', problems: answer.problems?.length ?? 0 });
      } catch (error) {
        note(definition.route, { at: 'FAILED', error });
      }
    }
    setBusy(false);
  };
  const bringWord = () => {
    if (wanted().length === 0) return 'erpBringNone';
    return wanted().length === 1 ? 'erpBringOne' : 'erpBring';
  };
  const done = () => [...states().values()].filter(({ at }) => at === 'DONE' || at === 'FAILED').length;
  return (
    <>
      <Button size="dense" data-testid="erp-import" onClick={() => opened(true)}>
        <Upload size={14} aria-hidden="true" />
        {words('erpImport')}
      </Button>
      <Dialog
        wide
        open={open()}
        onOpenChange={opened}
        title={words('erpImport')}
        description={words('erpImportLead')}
        testId="erp-dialog"
        actions={
          <>
            <Show when={busy() && states().size > 0}>
              <span role="status" class="mr-auto self-center text-table text-ink-soft">
                {words('erpProgress', { done: done(), all: differing().length })}
              </span>
            </Show>
            <Button size="dense" onClick={() => opened(false)}>
              {words(done() > 0 ? 'erpClose' : 'cancel')}
            </Button>
            <Button
              kind="primary"
              size="dense"
              data-testid="erp-bring"
              disabled={busy() || wanted().length === 0}
              onClick={() => void bring()}
            >
              {words(bringWord(), { n: wanted().length })}
            </Button>
          </>
        }
      >
        <div class="flex flex-wrap items-center gap-3">
          <input
            ref={chooser}
            type="file"
            accept=".json,application/json"
            class="sr-only"
            tabindex="-1"
            aria-label={words('erpChoose')}
            data-testid="erp-file"
            onChange={(event) => {
              void look(event.currentTarget.files?.[0]);
              event.currentTarget.value = '';
            }}
          />
          <Button size="dense" disabled={busy()} data-testid="erp-choose" onClick={() => chooser?.click()}>
            {words('erpChoose')}
          </Button>
          <span class="text-table text-ink-faint">{words('erpFileHint')}</span>
        </div>
        <Show when={isForeign()}>
          <p class="m-0 text-fail-ink" role="alert" data-testid="erp-foreign">
            {words('erpForeign')}
          </p>
        </Show>
        <Show when={failure()}>{(error) => <FailureNote error={error()} compact />}</Show>
        <Show when={receipts().length > 0}>
          <ul class="m-0 grid max-h-[52vh] list-none gap-2 overflow-y-auto p-0" data-testid="erp-receipts">
            <For each={receipts()}>
              {(receipt) => (
                <ReceiptRow receipt={receipt} state={states().get(receipt.definition.route) ?? null} />
              )}
            </For>
          </ul>
        </Show>
      </Dialog>
    </>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
