// Saves, with its key on it.
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { words } from '../language.ts';

interface SaveButtonProps {
  saving: boolean;
  disabled: boolean;
  /** in place of "Save" */
  label?: string | undefined;
  onSave: () => void;
  testId: string;
}

export function SaveButton(props: SaveButtonProps) {
  return (
    <Button
      kind="primary"
      size="dense"
      data-testid={props.testId}
      disabled={props.disabled}
      title={words('saveKey')}
      aria-keyshortcuts="Control+S"
      onClick={() => props.onSave()}
    >
      {props.saving ? words('saving') : (props.label ?? words('save'))}
      <span aria-hidden="true" class="flex gap-1 max-sm:hidden">
        <KeyCap>Ctrl</KeyCap>
        <KeyCap>S</KeyCap>
      </span>
    </Button>
  );
}
