// Closes an order: with runs still open it says which, and short of what was ordered it asks why.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { OrderDetail } from '@lineside/core/contracts/planning';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { missing, openRuns } from '../../view/order-deeds.ts';

export function CloseOrder(props: { order: OrderDetail }) {
  const close = useHubCommand('closeOrder');
  const open = () => openRuns(props.order);
  const short = () => missing(props.order);
  return (
    <CommandDialog
      trigger={words('orderClose')}
      title={words('orderCloseTitle', { order: props.order.order })}
      lead={words('orderCloseLead', { done: props.order.done, qty: props.order.qty })}
      confirm={words('orderClose')}
      asksReason={short() > 0 && open().length === 0}
      ready={open().length === 0}
      testId="order-close"
      onConfirm={({ command, reason }) =>
        close.mutateAsync({
          command,
          input: {
            order: props.order.order as HubCommandInput<'closeOrder'>['order'],
            reason: reason === '' ? null : reason,
          },
        })
      }
    >
      <Show when={open().length > 0 || short() > 0}>
        <p
          data-testid={open().length > 0 ? 'order-close-runs' : 'order-close-short'}
          class="m-0 flex items-baseline gap-2 rounded-chip bg-warn-soft px-3 py-1.5 text-table text-warn-ink"
        >
          <Sign name="warn" size={13} class="translate-y-0.5" />
          {open().length > 0
            ? words('orderCloseRuns', { runs: open().join(', ') })
            : words('orderCloseShort', { n: short() })}
        </p>
      </Show>
    </CommandDialog>
  );
}
