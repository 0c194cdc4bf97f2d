// A part of a form under its own small heading.
import type { JSX } from 'solid-js';

export function FormSection(props: { title: string; hint?: string; children: JSX.Element }) {
  return (
    <section class="grid gap-3 border-t border-line pt-3 first-of-type:border-0 first-of-type:pt-0">
      <h3 class="m-0 flex items-baseline gap-2 text-table font-semibold">
        {props.title}
        <span class="text-mini font-normal text-ink-faint">{props.hint}</span>
      </h3>
      {props.children}
    </section>
  );
}
