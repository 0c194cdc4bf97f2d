// What may be done with an order as it stands: only what the session may and the status allows is there, best first.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { OrderDetail } from '@lineside/core/contracts/planning';
import Pencil from 'lucide-solid/icons/pencil';
import Plus from 'lucide-solid/icons/plus';
import { Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { orderAddress } from '../../view/addresses.ts';
import { mayClose, mayHold, mayMakeRun, mayRelease } from '../../view/order-deeds.ts';
import { CloseOrder } from './close-order.tsx';
import { ReleaseOrder } from './release-order.tsx';

export function OrderActions(props: { order: OrderDetail }) {
  const may = useMay();
  const hold = useHubCommand('holdOrder');
  const resume = useHubCommand('resumeOrder');
  const order = () => props.order.order as HubCommandInput<'holdOrder'>['order'];
  return (
    <>
      <Show when={may('wo:receive') && props.order.status !== 'COMPLETED'}>
        <ButtonLink href={`${orderAddress(props.order.order)}?edit=1`} testId="order-edit">
          <Pencil size={14} aria-hidden="true" />
          {words('orderEdit')}
        </ButtonLink>
      </Show>
      <Show when={may('wo:close') && mayClose(props.order)}>
        <CloseOrder order={props.order} />
      </Show>
      <Show when={may('wo:release') && mayHold(props.order)}>
        <CommandDialog
          trigger={words('orderHold')}
          title={words('orderHoldTitle', { order: props.order.order })}
          lead={words('orderHoldLead')}
          confirm={words('orderHold')}
          asksReason
          testId="order-hold"
          onConfirm={({ command, reason }) =>
            hold.mutateAsync({ command, input: { order: order(), reason } })
          }
        />
      </Show>
      <Show when={may('wo:release') && props.order.held !== null}>
        <CommandDialog
          trigger={words('orderResume')}
          triggerKind="primary"
          title={words('orderResumeTitle', { order: props.order.order })}
          lead={words('orderResumeLead')}
          confirm={words('orderResume')}
          asksReason
          testId="order-resume"
          onConfirm={({ command, reason }) =>
            resume.mutateAsync({ command, input: { order: order(), reason } })
          }
        />
      </Show>
      <Show when={may('wo:release') && mayRelease(props.order)}>
        <ReleaseOrder order={props.order} />
      </Show>
      <Show when={may('run:create') && mayMakeRun(props.order)}>
        <ButtonLink href={`${orderAddress(props.order.order)}/new-run`} testId="order-new-run" primary>
          <Plus size={15} aria-hidden="true" />
          {words('newRun')}
        </ButtonLink>
      </Show>
    </>
  );
}
