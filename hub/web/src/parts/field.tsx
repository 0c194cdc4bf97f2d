// One fact about a thing: a small label above what it is.
import type { JSX } from 'solid-js';

export function Field(props: { label: string; children: JSX.Element; code?: boolean; testId?: string }) {
  return (
    <div class="grid min-w-0 content-start gap-0.5">
      <dt class="eyebrow">{props.label}</dt>
      <dd
        class="m-0 min-w-0"
        classList={{ 'font-code text-table': props.code === true }}
        data-testid={props.testId}
      >
        {props.children}
      </dd>
    </div>
  );
}
