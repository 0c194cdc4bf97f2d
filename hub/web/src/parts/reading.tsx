// What is being read: a skeleton first, then the data (kept while it is read again), or the failure.
import { type Accessor, type JSX, Show } from 'solid-js';
import { FailureNote } from './failure-note.tsx';

export interface ReadingProps<Data> {
  query: { readonly data: Data | undefined; readonly error: unknown; refetch: () => unknown };
  skeleton: JSX.Element;
  /** in place of the usual failure, for codes that a page words itself */
  failure?: (error: unknown) => JSX.Element | undefined;
  children: (data: Accessor<Data>) => JSX.Element;
}

export function Reading<Data extends object>(props: ReadingProps<Data>) {
  const failure = () => props.failure?.(props.query.error);
  return (
    <Show
      when={props.query.data}
      fallback={
        <Show when={props.query.error} fallback={<div aria-busy="true">{props.skeleton}</div>}>
          {(error) => failure() ?? <FailureNote error={error()} retry={() => props.query.refetch()} />}
        </Show>
      }
    >
      {(data) => props.children(data)}
    </Show>
  );
}
