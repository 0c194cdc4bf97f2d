// A serial number, lot or other code: monospaced, shortened in the middle when there is no room (its end tells
// boards apart), whole on hover, for screen readers and when copied.
import { Show } from 'solid-js';

/** `tail` characters are never hidden (default 5). */
export function SerialNumber(props: { value: string; tail?: number; class?: string; testId?: string }) {
  const cut = () => Math.max(0, props.value.length - (props.tail ?? 5));
  const copyWhole = (event: ClipboardEvent) => {
    const selected = String(getSelection()).replaceAll(/[\r\n]/g, '');
    event.clipboardData?.setData('text/plain', selected);
    event.preventDefault();
  };
  return (
    <span
      data-testid={props.testId}
      title={props.value}
      onCopy={copyWhole}
      class={`font-code inline-flex min-w-0 max-w-full align-bottom ${props.class ?? ''}`}
    >
      <Show when={cut() > 0}>
        <span class="truncate">{props.value.slice(0, cut())}</span>
      </Show>
      <span class="shrink-0 whitespace-pre">{props.value.slice(cut())}</span>
    </span>
  );
}
