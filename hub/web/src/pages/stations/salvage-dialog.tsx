// Brings a salvage file to the hub line by line: how far it is, what was kept, and at which line it stopped if it did.
// A line brought twice changes nothing, so a file is simply chosen again.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import FileUp from 'lucide-solid/icons/file-up';
import { createSignal, Show } from 'solid-js';
import { useSalvage } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { salvageLines } from '../../view/salvage-file.ts';

interface Progress {
  done: number;
  all: number;
  kept: number;
  had: number;
  failed: { line: number; error: unknown } | null;
}

export function SalvageDialog() {
  const [open, setOpen] = createSignal(false);
  const [progress, setProgress] = createSignal<Progress | null>(null);
  const [busy, setBusy] = createSignal(false);
  const salvage = useSalvage();
  const opened = (now: boolean) => {
    if (busy()) return;
    setProgress(null);
    setOpen(now);
  };
  const bring = async (file: File) => {
    setBusy(true);
    const lines = salvageLines(await file.text());
    let now: Progress = { done: 0, all: lines.length, kept: 0, had: 0, failed: null };
    setProgress(now);
    for (const line of lines) {
      try {
        const { kept, had } = await salvage.bring(line.batch);
        now = { ...now, done: now.done + 1, kept: now.kept + kept, had: now.had + had };
      } catch (error) {
        now = { ...now, failed: { line: line.no, error } };
      }
      setProgress(now);
      if (now.failed !== null) break;
    }
    setBusy(false);
    await salvage.done();
  };
  return (
    <>
      <Button size="dense" data-testid="salvage-open" onClick={() => opened(true)}>
        <FileUp size={14} aria-hidden="true" />
        {words('salvageOpen')}
      </Button>
      <Dialog
        open={open()}
        onOpenChange={opened}
        title={words('salvageOpen')}
        description={words('salvageLead')}
        testId="salvage-dialog"
        actions={
          <Button disabled={busy()} onClick={() => opened(false)}>
            {words('enrolDone')}
          </Button>
        }
      >
        <label
          class="grid cursor-pointer justify-items-center gap-2 rounded-card border border-dashed border-line-strong bg-sunken px-4 py-6 font-semibold text-accent-ink focus-within:border-accent hover:border-accent"
          classList={{ 'pointer-events-none opacity-60': busy() }}
        >
          <FileUp size={28} aria-hidden="true" />
          {words('salvageChoose')}
          <input
            type="file"
            disabled={busy()}
            data-testid="salvage-file"
            class="sr-only"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file !== undefined) void bring(file);
            }}
          />
        </label>
        <Show when={progress()}>
          {(now) => (
            <Show when={now().all > 0} fallback={<p class="m-0 text-warn-ink">{words('salvageNoLines')}</p>}>
              <div class="grid gap-1.5" role="status" data-testid="salvage-progress">
                <ProgressBar
                  shares={[{ tone: now().failed === null ? 'done' : 'failed', n: now().done }]}
                  whole={now().all}
                  height={8}
                />
                <span class="font-code text-table">
                  {words('salvageProgress', { done: now().done, all: now().all })}
                </span>
                <span class="text-table text-ink-soft">
                  {words('salvageKept', { kept: now().kept, had: now().had })}
                </span>
              </div>
            </Show>
          )}
        </Show>
        <Show when={progress()?.failed}>
          {(failed) => (
            <div class="grid gap-2">
              <p class="m-0 font-semibold text-fail-ink">
                {words('salvageRefused', { line: failed().line })}
              </p>
              <FailureNote error={failed().error} compact />
            </div>
          )}
        </Show>
      </Dialog>
    </>
  );
}
