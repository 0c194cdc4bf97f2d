// Sets somebody’s PIN.
import { Pin, type UserRow } from '@lineside/core/contracts/people';
import { useHubCommand } from '../../api/commands.ts';
import { randomBytes } from '../../api/random-bytes.ts';
import { words } from '../../language.ts';
import { madePin } from '../../view/made-secret.ts';
import { profileOf } from '../../view/user-profile.ts';
import { SecretDialog } from './secret-dialog.tsx';

export function PinDialog(props: { user: UserRow }) {
  const configure = useHubCommand('configureUser');
  return (
    <SecretDialog
      trigger={words('pinNew')}
      title={words('pinTitle', { name: props.user.name })}
      lead={words('pinLead', { name: props.user.name })}
      field={words('pinField')}
      again={words('pinAgain')}
      digits
      problem={(pin) => (Pin.safeParse(pin).success ? null : words('pinFault'))}
      make={() => madePin(randomBytes)}
      testId="pin-new"
      onSet={(pin, command) => configure.mutateAsync({ command, input: { ...profileOf(props.user), pin } })}
    />
  );
}
