// What somebody else has typed for this board is confirmed in the name of whoever is signed in: said before it is.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function EnteredBy(props: { unit: UnitHere }) {
  const { desk, signIn } = useStation();
  const other = () => {
    const by = desk.draft(props.unit).enteredBy;
    return by === null || by.user === signIn.signedIn()?.user ? null : by.name;
  };
  return (
    <Show when={other()}>
      {(name) => (
        <p
          data-testid="entered-by"
          class="flex items-center gap-3 bg-warn-soft px-5 py-2 font-semibold text-warn-ink xl:px-7"
        >
          <Sign name="manual" size={22} />
          {say(windowTexts.typedBy, { other: name(), name: signIn.signedIn()?.name })}
        </p>
      )}
    </Show>
  );
}
