// What may be done with a run, each behind a question: authorise, revoke, cancel, split, close. What the hub refuses
// is said in the question's own window.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { RunDetail } from '@lineside/core/contracts/planning';
import { For, Match, Switch } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { dueAction, offeredActions, type RunAction } from '../../view/run-flow.ts';
import { CloseDialog } from './close-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';

interface ActionProps {
  run: RunDetail;
  /** it is what comes next: the one button that stands out */
  due?: boolean;
}

type Run = HubCommandInput<'authorizeRun'>['run'];

/** Everything but the one action that is due, which stands with the flow. */
export function RunActions(props: { run: RunDetail }) {
  const may = useMay();
  const others = () => offeredActions(props.run, may).filter((action) => action !== dueAction(props.run));
  return <For each={others()}>{(action) => <RunActionButton run={props.run} action={action} />}</For>;
}

export function RunActionButton(props: ActionProps & { action: RunAction }) {
  return (
    <Switch>
      <Match when={props.action === 'AUTHORIZE'}>
        <Authorize {...props} />
      </Match>
      <Match when={props.action === 'REVOKE'}>
        <Revoke {...props} />
      </Match>
      <Match when={props.action === 'CANCEL'}>
        <Cancel {...props} />
      </Match>
      <Match when={props.action === 'SPLIT'}>
        <SplitDialog run={props.run} />
      </Match>
      <Match when={props.action === 'CLOSE'}>
        <CloseDialog {...props} />
      </Match>
    </Switch>
  );
}

function Authorize(props: ActionProps) {
  const authorize = useHubCommand('authorizeRun');
  return (
    <CommandDialog
      trigger={words('authorize')}
      triggerKind={props.due ? 'primary' : 'plain'}
      title={words('authorizeTitle', { run: props.run.run })}
      lead={words('authorizeLead')}
      confirm={words('authorize')}
      testId="run-authorize"
      onConfirm={({ command }) => authorize.mutateAsync({ command, input: { run: props.run.run as Run } })}
    />
  );
}

function Revoke(props: ActionProps) {
  const revoke = useHubCommand('revokeRun');
  return (
    <CommandDialog
      trigger={words('revoke')}
      title={words('revokeTitle', { run: props.run.run })}
      lead={words('revokeLead')}
      confirm={words('revoke')}
      confirmKind="fail"
      asksReason
      testId="run-revoke"
      onConfirm={({ command, reason }) =>
        revoke.mutateAsync({ command, input: { run: props.run.run as Run, reason } })
      }
    />
  );
}

function Cancel(props: ActionProps) {
  const cancel = useHubCommand('cancelRun');
  return (
    <CommandDialog
      trigger={words('cancelRun')}
      title={words('cancelRunTitle', { run: props.run.run })}
      lead={words('cancelRunLead')}
      confirm={words('cancelRun')}
      confirmKind="fail"
      asksReason
      testId="run-cancel"
      onConfirm={({ command, reason }) =>
        cancel.mutateAsync({ command, input: { run: props.run.run as Run, reason } })
      }
    />
  );
}
