// Sets somebody’s hub password for their first sign-in; they choose an own one then.
import type { UserRow } from '@lineside/core/contracts/people';
import { language } from '@lineside/ui/language';
import { useHubCommand } from '../../api/commands.ts';
import { randomBytes } from '../../api/random-bytes.ts';
import { words } from '../../language.ts';
import { madePassword } from '../../view/made-secret.ts';
import { passwordProblem } from '../../view/password-problem.ts';
import { profileOf } from '../../view/user-profile.ts';
import { SecretDialog } from './secret-dialog.tsx';

export function PasswordDialog(props: { user: UserRow }) {
  const configure = useHubCommand('configureUser');
  return (
    <SecretDialog
      trigger={words('passwordNew')}
      title={words('passwordTitle', { name: props.user.name })}
      lead={words('passwordLead', { name: props.user.name })}
      field={words('passwordFresh')}
      again={words('passwordAgain')}
      hint={words('passwordRules')}
      problem={(password) => passwordProblem(password, props.user, language())}
      make={() => madePassword(randomBytes)}
      testId="password-new"
      onSet={(password, command) =>
        configure.mutateAsync({
          command,
          input: { ...profileOf(props.user), password, mustChangePassword: true },
        })
      }
    />
  );
}
