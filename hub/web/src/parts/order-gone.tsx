// In place of a work order that is not there, or not on a line that the reader sees.
import { words } from '../language.ts';
import { NotThere } from './not-there.tsx';

export function OrderGone(props: { order: string }) {
  return (
    <NotThere
      thing={props.order}
      list={{ href: '/orders', name: words('ordersTitle') }}
      testId="order-gone"
    />
  );
}
