// The hash of a version: its beginning is enough to tell versions apart, the whole of it on hover and when copied.
import { words } from '../../language.ts';

export function HashText(props: { hash: string | null }) {
  return (
    <span class="inline-flex items-baseline gap-2 text-table" title={props.hash ?? undefined}>
      <span class="text-ink-faint">{words('fieldHash')}</span>
      <span class="font-code">{props.hash?.slice(0, 12) ?? '—'}</span>
    </span>
  );
}
