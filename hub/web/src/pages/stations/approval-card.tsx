// One PC that gave a code: its number as large as on its own screen, and the two answers.
import type { StationDevices } from '@lineside/core/contracts/devices';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';

export interface ApprovalCardProps {
  station: StationDevices;
  waiting: StationDevices['waiting'][number];
  onApproved?: (device: string) => void;
}

export function ApprovalCard(props: ApprovalCardProps) {
  const approve = useHubCommand('approveDevice');
  const reject = useHubCommand('rejectDevice');
  const command = mintCommand();
  const press = async () => {
    const { device } = props.waiting;
    // a failure shows below
    const done = await approve.mutateAsync({ command, input: { device } }).catch(() => null);
    if (done !== null) props.onApproved?.(device);
  };
  return (
    <article
      data-testid={`approval-${props.station.station}`}
      data-device={props.waiting.device}
      class="grid content-start gap-3 rounded-card border border-accent bg-surface p-4"
    >
      <header class="grid gap-0.5">
        <h3 class="m-0 text-[15px] font-semibold">
          {words('approvalFor', { station: props.station.station })}
        </h3>
        <span class="text-table text-ink-soft">
          {say(props.station.name)} · {props.station.line}
        </span>
      </header>
      <div class="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div class="grid gap-0.5">
          <span class="eyebrow">{words('checkNumber')}</span>
          <strong
            data-testid="check-number"
            class="font-code text-[34px] leading-10 font-semibold tracking-tight text-accent-ink"
          >
            {props.waiting.checkNumber}
          </strong>
        </div>
        <dl class="m-0 grid grid-cols-[auto_auto] gap-x-3 gap-y-0.5 pb-1 text-table">
          <dt class="text-ink-faint">{words('computer')}</dt>
          <dd class="m-0 font-code">{props.waiting.hostname}</dd>
          <dt class="text-ink-faint">{words('software')}</dt>
          <dd class="m-0 font-code">{props.waiting.software}</dd>
          <dt class="text-ink-faint">{words('askedAgo')}</dt>
          <dd class="m-0">
            <Ago at={props.waiting.requestedAt} />
          </dd>
        </dl>
      </div>
      <Show when={props.station.device}>
        {(device) => (
          <p class="m-0 flex gap-2 text-table text-warn-ink">
            <Sign name="warn" size={14} class="mt-[3px]" />
            {words('approveReplaces', { station: props.station.station, computer: device().hostname })}
          </p>
        )}
      </Show>
      <footer class="flex gap-2">
        <Button
          kind="primary"
          size="dense"
          disabled={approve.isPending}
          data-testid="approve-device"
          onClick={() => void press()}
        >
          {words('approve')}
        </Button>
        <CommandDialog
          trigger={words('reject')}
          title={words('rejectTitle', { station: props.station.station })}
          lead={words('rejectLead')}
          confirm={words('reject')}
          confirmKind="fail"
          asksReason
          testId="reject-device"
          onConfirm={({ command: id, reason }) =>
            reject.mutateAsync({ command: id, input: { device: props.waiting.device, reason } })
          }
        />
      </footer>
      <Show when={approve.error}>{(error) => <FailureNote error={error()} compact />}</Show>
    </article>
  );
}
