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
        <Stop run={props.run} by="REVOKE" />
      </Match>
      <Match when={props.action === 'CANCEL'}>
        <Stop run={props.run} by="CANCEL" />
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

const stops = {
  REVOKE: {
    command: 'revokeRun',
    word: 'revoke',
    title: 'revokeTitle',
    lead: 'revokeLead',
    testId: 'run-revoke',
  },
  CANCEL: {
    command: 'cancelRun',
    word: 'cancelRun',
    title: 'cancelRunTitle',
    lead: 'cancelRunLead',
    testId: 'run-cancel',
  },
} as const;

/** Authorisation or the whole run taken back: in red, and with a reason. */
function Stop(props: { run: RunDetail; by: keyof typeof stops }) {
  const { command: name, word, title, lead, testId } = stops[props.by];
  const stop = useHubCommand(name);
  return (
    <CommandDialog
      trigger={words(word)}
      title={words(title, { run: props.run.run })}
      lead={words(lead)}
      confirm={words(word)}
      confirmKind="fail"
      dismiss={props.by === 'CANCEL' ? words('keepRun') : undefined}
      asksReason
      testId={testId}
      onConfirm={({ command, reason }) =>
        stop.mutateAsync({ command, input: { run: props.run.run as Run, reason } })
      }
    />
  );
}
