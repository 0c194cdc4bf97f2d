// The foot of an edit dialog: save and cancel; in their place, when something entered would be lost, the question.

import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { createEffect, type JSX, Show } from 'solid-js';
import { words } from '../language.ts';
import { SaveButton } from './save-button.tsx';

interface EditActionsProps {
  asking: boolean;
  dirty: boolean;
  saving: boolean;
  saveLabel: string | undefined;
  readOnly: boolean;
  maySave: boolean;
  extra: JSX.Element;
  testId: string;
  onSave: () => void;
  onLeave: () => void;
  onStay: () => void;
  onDiscard: () => void;
}

export function EditActions(props: EditActionsProps) {
  return (
    <footer class="flex min-h-[57px] flex-wrap items-center justify-end gap-2 border-t border-line bg-sunken px-5 py-2.5">
      <Show
        when={props.asking}
        fallback={
          <>
            <span class="mr-auto flex items-center gap-2">{props.extra}</span>
            <Show
              when={!props.readOnly}
              fallback={
                <Button size="dense" onClick={() => props.onLeave()}>
                  {say(uiTexts.close)}
                </Button>
              }
            >
              <Show when={!props.dirty && !props.maySave && !props.saving}>
                <span class="text-mini text-ink-faint max-sm:hidden">{words('nothingChanged')}</span>
              </Show>
              <Button size="dense" data-testid={`${props.testId}-cancel`} onClick={() => props.onLeave()}>
                {words('cancel')}
              </Button>
              <SaveButton
                saving={props.saving}
                label={props.saveLabel}
                disabled={!props.maySave}
                onSave={props.onSave}
                testId={`${props.testId}-save`}
              />
            </Show>
          </>
        }
      >
        <Question {...props} />
      </Show>
    </footer>
  );
}

function Question(props: EditActionsProps) {
  let stay: HTMLButtonElement | undefined;
  createEffect(() => stay?.focus());
  return (
    <>
      <p role="alert" class="m-0 mr-auto grid" data-testid={`${props.testId}-ask`}>
        <strong class="font-semibold">{words('discardAsk')}</strong>
        <span class="text-mini text-ink-soft">{words('discardHint')}</span>
      </p>
      <Button ref={stay} size="dense" data-testid={`${props.testId}-stay`} onClick={() => props.onStay()}>
        {words('keepEditing')}
      </Button>
      <Button
        kind="fail"
        size="dense"
        data-testid={`${props.testId}-discard`}
        onClick={() => props.onDiscard()}
      >
        {words('discard')}
      </Button>
    </>
  );
}
