// What a planner may do with a run from here: authorise it, or take that back with a reason.
import type { HubCommandInput, RunDetail } from '@lineside/core/contracts/hub-api';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';

export function RunActions(props: { run: RunDetail }) {
  const may = useMay();
  const authorize = useHubCommand('authorizeRun');
  const revoke = useHubCommand('revokeRun');
  const run = () => props.run.run as HubCommandInput<'authorizeRun'>['run'];
  return (
    <>
      <Show when={props.run.status === 'PREP' && may('run:authorize')}>
        <CommandDialog
          trigger={words('authorize')}
          triggerKind="primary"
          title={words('authorizeTitle', { run: props.run.run })}
          lead={words('authorizeLead')}
          confirm={words('authorize')}
          testId="run-authorize"
          onConfirm={({ command }) => authorize.mutateAsync({ command, input: { run: run() } })}
        />
      </Show>
      <Show
        when={(props.run.status === 'AUTHORIZED' || props.run.status === 'IN_PROGRESS') && may('run:revoke')}
      >
        <CommandDialog
          trigger={words('revoke')}
          title={words('revokeTitle', { run: props.run.run })}
          lead={words('revokeLead')}
          confirm={words('revoke')}
          confirmKind="fail"
          asksReason
          testId="run-revoke"
          onConfirm={({ command, reason }) => revoke.mutateAsync({ command, input: { run: run(), reason } })}
        />
      </Show>
    </>
  );
}
