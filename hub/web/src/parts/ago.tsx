// How long ago, moving by itself in the hub's time; the exact time on hover.
import { Time } from '@lineside/ui/time';
import { hubNow } from '../api/hub-clock.ts';

export function Ago(props: { at: number | null; class?: string }) {
  return (
    <Time at={props.at} form="relative" now={hubNow()} {...(props.class ? { class: props.class } : {})} />
  );
}
