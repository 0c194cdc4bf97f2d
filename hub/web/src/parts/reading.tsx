// What is being read: a skeleton first, then the data (kept while it is read again), or the failure.
import { type Accessor, type JSX, Show } from 'solid-js';
import { isNotThere } from '../api/hub-failure.ts';
import { FailureNote } from './failure-note.tsx';

export interface ReadingProps<Data> {
  query: { readonly data: Data | undefined; readonly error: unknown; refetch: () => unknown };
  skeleton: JSX.Element;
  /** in place of the usual failure, when what is read by its name is not there */
  gone?: JSX.Element;
  children: (data: Accessor<Data>) => JSX.Element;
}

export function Reading<Data extends object>(props: ReadingProps<Data>) {
  return (
    <Show
      when={props.query.data}
      fallback={
        <Show when={props.query.error} fallback={<div aria-busy="true">{props.skeleton}</div>}>
          {(error) => (
            <Show
              when={isNotThere(error()) && props.gone}
              fallback={<FailureNote error={error()} retry={() => props.query.refetch()} />}
            >
              {(gone) => gone()}
            </Show>
          )}
        </Show>
      }
    >
      {(data) => props.children(data)}
    </Show>
  );
}
