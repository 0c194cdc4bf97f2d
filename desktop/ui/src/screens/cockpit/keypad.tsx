// Numbers for gloves: types into whichever field of the form has the focus, without taking it away.
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import Delete from 'lucide-solid/icons/delete';
import { For } from 'solid-js';
import { type Field, insertText, textField } from '../../scan/text-caret.ts';
import { useStation } from '../../state/station-context.tsx';
import { focusField, nextField } from './field-focus.ts';

const keys = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '0', '.', '-'] as const;

export function Keypad() {
  const { work } = useStation();
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  const write = (key: string) => {
    const field = focusedField();
    if (field !== null) insertText(field, key);
  };
  const erase = () => {
    const field = focusedField();
    if (field === null) return;
    const { selectionStart: start, selectionEnd: end } = field;
    // nothing selected: the character before the cursor
    if (start === end) field.setSelectionRange(Math.max(0, (start ?? 0) - 1), end);
    insertText(field, '');
  };
  const goOn = async () => {
    const field = focusedField();
    if (field !== null) focusField(nextField(field) ?? (await work.pass()));
  };
  return (
    <section
      data-testid="keypad"
      aria-label={say(stationTexts.keypad)}
      class="grid flex-1 auto-rows-fr grid-cols-3 gap-3 p-4 xl:p-6"
      onMouseDown={keepFocus}
    >
      <For each={keys}>
        {(key) => (
          <Button
            size="huge"
            class="font-code bg-surface px-0! shadow-lift"
            data-testid={`keypad-${key}`}
            onClick={() => write(key)}
          >
            {key}
          </Button>
        )}
      </For>
      <Button
        size="huge"
        kind="quiet"
        class="px-0!"
        aria-label={say(stationTexts.keypadErase)}
        data-testid="keypad-erase"
        onClick={erase}
      >
        <Delete size={30} aria-hidden="true" />
      </Button>
      <Button
        size="huge"
        kind="primary"
        class="col-span-2 text-lead!"
        data-testid="keypad-next"
        onClick={() => void goOn()}
      >
        {say(stationTexts.keypadNext)}
      </Button>
    </section>
  );
}

function focusedField(): Field | null {
  const field = textField(document.activeElement);
  return field?.dataset.field === undefined ? null : field;
}
