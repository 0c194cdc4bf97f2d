// A text as a QR code: always dark on white with its quiet zone, as readers want it, whatever the theme.
import { createResource, Show } from 'solid-js';
import { qrPath } from '../view/qr-path.ts';

/** The quiet zone that the standard asks for, in modules. */
const quiet = 4;

export function QrCode(props: { text: string; label: string; size: number; testId: string }) {
  const [path] = createResource(() => props.text, qrPath);
  return (
    <span class="grid shrink-0 rounded-card bg-white p-1 text-black">
      <Show when={path()} fallback={<svg width={props.size} height={props.size} aria-hidden="true" />}>
        {(known) => (
          <svg
            role="img"
            aria-label={props.label}
            data-testid={props.testId}
            width={props.size}
            height={props.size}
            viewBox={`${-quiet} ${-quiet} ${known().size + 2 * quiet} ${known().size + 2 * quiet}`}
            shape-rendering="crispEdges"
          >
            <path d={known().d} fill="currentColor" fill-rule="evenodd" />
          </svg>
        )}
      </Show>
    </span>
  );
}
