// Links by which one goes from a thing to its line or order; who may not see that page comes to the runs of it.
import { useMay } from '../api/may.ts';
import { lineAddress, orderAddress, runsAddress } from '../view/addresses.ts';
import { Lead } from './lead.tsx';

export function LineLead(props: { line: string; class?: string }) {
  const may = useMay();
  return (
    <Lead
      look="lead"
      href={may('exec:read') ? lineAddress(props.line) : runsAddress({ line: props.line })}
      class={props.class ?? ''}
    >
      {props.line}
    </Lead>
  );
}

export function OrderLead(props: { order: string; class?: string }) {
  const may = useMay();
  return (
    <Lead
      look="lead"
      href={may('wo:read') ? orderAddress(props.order) : runsAddress({ order: props.order })}
      class={props.class ?? ''}
    >
      {props.order}
    </Lead>
  );
}
