// Releases an order to a line, or to another one while no run goes on: the lines that can do its route, and of the others
// the steps that they cannot.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { createSignal } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { type ReleaseChoice, ReleaseChoices } from './release-choices.tsx';

type Input = HubCommandInput<'releaseOrder'>;

export function ReleaseOrder(props: { order: OrderDetail }) {
  const release = useHubCommand('releaseOrder');
  const isAgain = () => props.order.line !== null;
  const [choice, setChoice] = createSignal<ReleaseChoice | null>(null);
  return (
    <CommandDialog
      trigger={words(isAgain() ? 'orderReleaseAgain' : 'orderRelease')}
      triggerKind={isAgain() ? 'plain' : 'primary'}
      title={words('orderReleaseTitle', { order: props.order.order })}
      lead={words('orderReleaseLead')}
      confirm={words('orderRelease')}
      ready={choice() !== null}
      testId="order-release"
      onConfirm={async ({ command }) => {
        const chosen = choice();
        if (chosen === null) return;
        const { line, route } = chosen;
        const input = { order: props.order.order, line, route } as Input;
        await release.mutateAsync({ command, input });
      }}
    >
      <ReleaseChoices order={props.order} onChoice={setChoice} />
    </CommandDialog>
  );
}
