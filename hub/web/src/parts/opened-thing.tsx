// What the address names, opened over its list: made anew for each thing, and left open by news about the list. What is
// not there is said with its name, and the way back.
import { createMemo, type JSX, Show } from 'solid-js';
import { NotThere } from './not-there.tsx';

interface OpenedThingProps {
  /** its key; empty for a new one, null while none is open */
  opened: string | null;
  /** asked once, at opening: what is removed while it is edited stays open */
  isThere: (key: string) => boolean;
  list: { href: string; name: string };
  /** of what stands in its place */
  goneTestId: string;
  /** @param key null: a new one */
  children: (key: string | null) => JSX.Element;
}

export function OpenedThing(props: OpenedThingProps) {
  // a word of its own for a new one, which an empty key is not
  const word = createMemo(() => (props.opened === null ? null : `:${props.opened}`));
  return (
    <Show when={word()} keyed>
      {(opened) => {
        const key = opened.slice(1);
        const found = key === '' || props.isThere(key);
        return (
          <Show when={found} fallback={<NotThere thing={key} list={props.list} testId={props.goneTestId} />}>
            {props.children(key === '' ? null : key)}
          </Show>
        );
      }}
    </Show>
  );
}
