// Every key and every control card, with what it does (F1).
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { Dialog } from '@lineside/ui/dialog';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';
import { cardOf } from '../../scan/scan-meaning.ts';
import { DialogEars } from './dialog-ears.tsx';
import { keyActions } from './work-actions.ts';

export function KeysDialog(props: { onClose: () => void }) {
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={say(windowTexts.keysTitle)}
      testId="keys-dialog"
    >
      <DialogEars onBack={() => props.onClose()} />
      <table class="w-full border-collapse text-left [&_td]:border-line [&_td]:border-t [&_td]:py-2.5 [&_td]:pr-6 [&_th]:pr-6 [&_th]:pb-1 [&_th]:text-note [&_th]:text-ink-soft">
        <thead>
          <tr>
            <th>{say(windowTexts.keyColumn)}</th>
            <th>{say(windowTexts.doesColumn)}</th>
            <th>{say(windowTexts.cardColumn)}</th>
          </tr>
        </thead>
        <tbody>
          <For each={keyActions}>
            {({ key, action }) => (
              <tr data-testid={`key-${action}`}>
                <td>{key === null ? '' : <KeyCap>{key}</KeyCap>}</td>
                <td>{say(windowTexts[`does${action}`])}</td>
                <td class="font-code text-note">{cardOf(action)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p class="text-ink-soft">{say(windowTexts.keyBadge)}</p>
    </Dialog>
  );
}
