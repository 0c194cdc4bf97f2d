// The status of an order as a word in its colour.
import type { OrderRow } from '@lineside/core/contracts/planning';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { words } from '../language.ts';

const kinds: Record<OrderRow['status'], BadgeKind> = {
  RECEIVED: 'neutral',
  RELEASED: 'accent',
  IN_PROGRESS: 'accent',
  ON_HOLD: 'hold',
  COMPLETED: 'pass',
};

export function OrderStatus(props: { status: OrderRow['status']; testId?: string }) {
  return (
    <Badge kind={kinds[props.status]} {...(props.testId ? { testId: props.testId } : {})}>
      {words(`order${props.status}`)}
    </Badge>
  );
}
