// A second defect of the same board, with one key.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { nextDefect } from '../../state/fail-draft.ts';
import { useStation } from '../../state/station-context.tsx';
import { focusLater } from './field-focus.ts';

export function AnotherDefect(props: { unit: UnitHere }) {
  const { desk } = useStation();
  const another = () => {
    desk.setFail(props.unit, nextDefect(desk.draft(props.unit).fail));
    focusLater('defect-search');
  };
  return (
    <Button
      size="station"
      class="px-4!"
      disabled={desk.draft(props.unit).fail.current.code === null}
      data-testid="another-defect"
      onClick={another}
    >
      {say(stationTexts.anotherDefect)} <KeyCap>F8</KeyCap>
    </Button>
  );
}
