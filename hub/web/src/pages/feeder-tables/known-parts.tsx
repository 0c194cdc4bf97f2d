// The parts that are known, once in the page: every field for a part offers them.
import { For } from 'solid-js';
import { words } from '../../language.ts';
import type { KnownPart } from '../../view/feeder-check.ts';

export const knownPartsId = 'known-parts';

export function KnownParts(props: { parts: readonly KnownPart[] }) {
  return (
    <datalist id={knownPartsId}>
      <For each={props.parts}>
        {({ part, name, onBill }) => (
          <option value={part}>
            {[name, onBill ? words('feederOnBom') : ''].filter(Boolean).join(' · ')}
          </option>
        )}
      </For>
    </datalist>
  );
}
