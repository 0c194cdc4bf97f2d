// Makes a one-time enrolment code for a station; it is shown once, to be typed at the station.
import { Button } from '@lineside/ui/button';
import { Dialog } from '@lineside/ui/dialog';
import { clockSeconds } from '@lineside/ui/format/time-format';
import { createSignal, Show } from 'solid-js';
import { useEnrolmentCode } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';

const validMinutes = 30;

export function EnrolDialog(props: { station: string }) {
  const [open, setOpen] = createSignal(false);
  const enrolment = useEnrolmentCode();
  const opened = (now: boolean) => {
    enrolment.reset();
    setOpen(now);
  };
  return (
    <>
      <button
        type="button"
        data-testid={`enrol-${props.station}`}
        onClick={() => opened(true)}
        class="h-7 rounded-chip border-0 bg-transparent px-2 text-table text-accent-ink hover:bg-accent-soft"
      >
        {words('enrol')}
      </button>
      <Dialog
        open={open()}
        onOpenChange={opened}
        title={words('enrolTitle', { station: props.station })}
        description={words('enrolLead')}
        testId="enrol-dialog"
        actions={
          <Show
            when={enrolment.data === undefined}
            fallback={<Button onClick={() => opened(false)}>{words('enrolDone')}</Button>}
          >
            <Button onClick={() => opened(false)}>{words('cancel')}</Button>
            <Button
              kind="primary"
              disabled={enrolment.isPending}
              data-testid="enrol-make"
              onClick={() => enrolment.mutate({ station: props.station, minutes: validMinutes })}
            >
              {words('enrolMake')}
            </Button>
          </Show>
        }
      >
        <Show when={enrolment.data}>
          {(code) => (
            <div class="grid gap-1 rounded-card border border-line bg-sunken px-4 py-3">
              <code
                class="font-code text-[17px] leading-7 font-semibold break-all select-all"
                data-testid="enrol-code"
              >
                {code().code}
              </code>
              <span class="text-table text-ink-soft">
                {words('enrolExpires', { time: clockSeconds(code().expiresAt) })}
              </span>
            </div>
          )}
        </Show>
        <Show when={enrolment.error}>{(error) => <FailureNote error={error()} compact />}</Show>
      </Dialog>
    </>
  );
}
