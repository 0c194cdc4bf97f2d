// A sample of what a machine sends: pasted as it is, then shown as a tree in which a click on a value fills the path
// that is being written.
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { type readSample, type SampleRow, sampleRows } from '../../view/route-sample.ts';

interface SampleMessageProps {
  text: string;
  onText: (text: string) => void;
  read: ReturnType<typeof readSample>;
  /** the name of the path that a click fills */
  fills: string;
  onPath: (path: string) => void;
  testId: string;
}

export function SampleMessage(props: SampleMessageProps) {
  const rows = () => (props.read !== null && 'message' in props.read ? sampleRows(props.read.message) : []);
  const fault = () => (props.read !== null && 'fault' in props.read ? props.read.fault : null);
  return (
    <div class="grid min-w-0 content-start gap-2">
      <label class="grid gap-1">
        <span class="text-table font-semibold">{words('ingestSample')}</span>
        <textarea
          rows={rows().length > 0 ? 3 : 8}
          spellcheck={false}
          data-testid={`${props.testId}-sample`}
          placeholder={words('ingestSampleHint')}
          value={props.text}
          aria-invalid={fault() !== null || undefined}
          onInput={(event) => props.onText(event.currentTarget.value)}
          class="rounded-chip border border-line-strong bg-surface px-2 py-1.5 font-code text-mini text-ink aria-invalid:border-fail"
        />
      </label>
      <Show when={fault()}>
        {(issue) => (
          <p class="m-0 text-mini text-fail-ink" role="alert">
            {words('ingestSampleBad', { issue: issue() })}
          </p>
        )}
      </Show>
      <Show when={rows().length > 0}>
        <p class="m-0 text-table font-semibold text-accent-ink" aria-live="polite">
          {words('ingestTree', { field: props.fills })}
        </p>
        <ul
          class="m-0 max-h-80 list-none overflow-auto rounded-chip border border-line bg-sunken p-1.5 font-code text-mini"
          data-testid={`${props.testId}-tree`}
        >
          <For each={rows()}>{(row) => <Row row={row} onPath={props.onPath} testId={props.testId} />}</For>
        </ul>
        <p class="m-0 text-mini text-ink-faint">{words('ingestExactHint')}</p>
      </Show>
    </div>
  );
}

const indents = ['pl-1', 'pl-4', 'pl-8', 'pl-12', 'pl-16', 'pl-20', 'pl-24'];

function Row(props: { row: SampleRow; onPath: (path: string) => void; testId: string }) {
  const indent = () => indents[Math.min(props.row.depth, indents.length - 1)] ?? '';
  const take = (exact: boolean) => {
    const path = exact ? props.row.exact : props.row.path;
    if (path !== null) props.onPath(path);
  };
  return (
    <li class={indent()}>
      <Show
        when={props.row.path !== null}
        fallback={
          <span class="text-ink-soft">
            <Show when={props.row.more > 0} fallback={props.row.label}>
              <span class="text-ink-faint">{words('ingestTreeMore', { n: props.row.more })}</span>
            </Show>
            <Show when={props.row.text !== null}>
              <span class="text-ink-faint"> {props.row.text}</span>
            </Show>
          </span>
        }
      >
        <button
          type="button"
          title={`${props.row.path ?? ''}: ${props.row.text ?? ''}`}
          data-testid={`${props.testId}-value`}
          data-path={props.row.path}
          // the field keeps the focus, so that the next click fills the same one
          onMouseDown={(event) => event.preventDefault()}
          onClick={(event) => take(event.shiftKey)}
          class="max-w-full truncate rounded-[4px] border-0 bg-transparent px-1 py-0 text-left font-code text-inherit hover:bg-accent-soft hover:text-accent-ink"
        >
          <span class="text-ink-soft">{props.row.label}</span>{' '}
          <span class="font-semibold text-ink">{props.row.text}</span>
        </button>
      </Show>
    </li>
  );
}
