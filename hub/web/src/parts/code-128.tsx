// A text as Code 128: always dark on white with its quiet zones, as readers want it, as wide and high as its place.
// What Code 128 has no sign for says so instead.
import { createResource, Show } from 'solid-js';
import { words } from '../language.ts';
import { code128Path, quietModules } from '../view/code128-path.ts';

export function Code128(props: { text: string; label: string; class?: string; testId?: string }) {
  const [path] = createResource(() => props.text, code128Path);
  return (
    <Show
      when={path()}
      fallback={
        <Show when={path() === null}>
          <span class="text-[10px]">{words('labelsNotLatin')}</span>
        </Show>
      }
    >
      {(known) => (
        <svg
          role="img"
          aria-label={props.label}
          data-testid={props.testId}
          class={`bg-white text-black ${props.class ?? ''}`}
          viewBox={`${-quietModules} 0 ${known().modules + 2 * quietModules} 1`}
          preserveAspectRatio="none"
          shape-rendering="crispEdges"
        >
          <path d={known().d} fill="currentColor" />
        </svg>
      )}
    </Show>
  );
}
