// The hash of a version: its beginning is enough to tell versions apart, the whole of it shows on hover.
import { words } from '../language.ts';

export function HashText(props: { hash: string | null }) {
  return (
    <span class="inline-flex items-baseline gap-2 text-table">
      <span class="text-ink-faint">{words('fieldHash')}</span>
      <ShortHash hash={props.hash} />
    </span>
  );
}

/** Without its label. */
export function ShortHash(props: { hash: string | null }) {
  return (
    <span class="font-code" title={props.hash ?? undefined}>
      {props.hash?.slice(0, 12) ?? '—'}
    </span>
  );
}
