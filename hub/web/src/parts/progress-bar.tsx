// Shares of a whole as one bar: done, inside, failed, on hold; the rest is still to come. The numbers stand beside
// it in text, so for screen readers it is decoration.
import { Index } from 'solid-js';

export type Share = { tone: 'done' | 'inside' | 'failed' | 'hold' | 'queued'; n: number };

const fills: Record<Share['tone'], string> = {
  done: 'fill-pass',
  inside: 'fill-accent',
  failed: 'fill-fail',
  hold: 'fill-hold',
  queued: 'fill-line-strong opacity-45',
};

export function ProgressBar(props: {
  shares: readonly Share[];
  whole: number;
  height?: number;
  class?: string;
}) {
  const height = () => props.height ?? 6;
  const segments = () => {
    let from = 0;
    return props.shares.map((share) => {
      const width = props.whole === 0 ? 0 : Math.min(100 - from, (100 * share.n) / props.whole);
      const segment = { from, width, tone: share.tone };
      from += width;
      return segment;
    });
  };
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={height()}
      class={`block overflow-hidden rounded-full bg-line ${props.class ?? ''}`}
    >
      <Index each={segments()}>
        {(segment) => (
          <rect
            x={`${segment().from}%`}
            width={`${segment().width}%`}
            height={height()}
            class={fills[segment().tone]}
          />
        )}
      </Index>
    </svg>
  );
}
