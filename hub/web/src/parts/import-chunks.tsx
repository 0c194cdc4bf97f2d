// What became of an import, chunk by chunk: written, or refused and why, with the rows it is about.
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Index, Show } from 'solid-js';
import { failureSentence } from '../api/hub-failure.ts';
import { words } from '../language.ts';
import type { ImportChunk } from './file-import.ts';

export function ImportChunks(props: { chunks: readonly ImportChunk[] }) {
  return (
    <Show when={props.chunks.length > 0}>
      <ol
        class="sheet m-0 max-h-44 shrink-0 list-none divide-y divide-line overflow-y-auto p-0 text-table"
        aria-label={words('importChunks')}
        data-testid="import-chunks"
      >
        <Index each={props.chunks}>{(chunk, i) => <Chunk chunk={chunk()} at={i} />}</Index>
      </ol>
    </Show>
  );
}

const looks = {
  WAITING: { sign: null, ink: 'text-ink-faint' },
  WRITING: { sign: null, ink: 'text-accent-ink' },
  WRITTEN: { sign: 'pass', ink: 'text-pass-ink' },
  REFUSED: { sign: 'fail', ink: 'text-fail-ink' },
} as const;

function Chunk(props: { chunk: ImportChunk; at: number }) {
  const look = () => looks[props.chunk.state];
  const ends = () => ({
    from: props.chunk.rows[0]?.at ?? 0,
    to: props.chunk.rows.at(-1)?.at ?? 0,
    n: props.chunk.rows.length,
  });
  return (
    <li
      data-testid={`import-chunk-${props.at}`}
      data-state={props.chunk.state}
      class="flex flex-wrap items-baseline gap-x-3 px-3 py-1.5"
    >
      <span class={`inline-flex min-w-24 items-center gap-1.5 font-semibold ${look().ink}`}>
        <Show when={look().sign}>{(sign) => <Sign name={sign()} size={12} />}</Show>
        {words(`importChunk${props.chunk.state}`)}
      </span>
      <span class="text-ink-soft">{words('importChunkRows', ends())}</span>
      <Show when={props.chunk.failure}>
        {(failure) => <span class="text-fail-ink">{failureSentence(failure(), language())}</span>}
      </Show>
    </li>
  );
}
