// Closing a run: what is not as it should be is named, and then asks for a reason; what must not be missing keeps it shut.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { RunDetail } from '@lineside/core/contracts/planning';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { isStillOpen, reasonsAsked } from '../../view/run-flow.ts';
import { CloseoutRows } from './closeout.tsx';

export function CloseDialog(props: { run: RunDetail; due?: boolean }) {
  const close = useHubCommand('closeRun');
  const asked = () => reasonsAsked(props.run);
  const missing = () => props.run.closeout.filter(({ verdict }) => verdict === 'MISSING');
  return (
    <CommandDialog
      trigger={words('closeRun')}
      triggerKind={props.due ? 'primary' : 'plain'}
      title={words('closeRunTitle', { run: props.run.run })}
      lead={words(asked().length > 0 ? 'closeRunLeadReason' : 'closeRunLead')}
      confirm={words('closeRun')}
      asksReason={asked().length > 0}
      ready={!isStillOpen(props.run)}
      testId="run-close"
      onConfirm={({ command, reason }) =>
        close.mutateAsync({
          command,
          input: { run: props.run.run as HubCommandInput<'closeRun'>['run'], reason: reason || null },
        })
      }
    >
      <Show when={missing().length + asked().length > 0}>
        <CloseoutRows rows={[...missing(), ...asked()]} />
      </Show>
    </CommandDialog>
  );
}
