// Choosing an own password: the rules stand beside the field, and what is too easy to guess is said before anything is
// sent. The hub looks at it again.
import { Button } from '@lineside/ui/button';
import { language } from '@lineside/ui/language';
import { createSignal, Show } from 'solid-js';
import { useChangePassword } from '../../api/people-queries.ts';
import { useSession } from '../../api/session.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { SecretInput } from '../../parts/secret-input.tsx';
import { passwordProblem } from '../../view/password-problem.ts';

export function PasswordForm(props: { onChanged: () => void }) {
  const session = useSession();
  const change = useChangePassword();
  const problems = createFormProblems();
  const [present, setPresent] = createSignal('');
  const [fresh, setFresh] = createSignal('');
  const [again, setAgain] = createSignal('');
  const whose = () => ({ user: session.data?.user ?? '', name: session.data?.name ?? '' });
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    problems.setTried(true);
    if (change.isPending) return;
    const first = problems.all()[0];
    if (first !== undefined) {
      first.element()?.focus();
      return;
    }
    try {
      await change.mutateAsync({ present: present(), fresh: fresh() });
      props.onChanged();
    } catch {
      // shown below
    }
  };
  return (
    <FormProblemsProvider value={problems}>
      <form class="grid gap-4" onSubmit={(event) => void send(event)} data-testid="password-form">
        {/* for password keepers: whose it is */}
        <input type="text" autocomplete="username" value={whose().user} readOnly hidden />
        <SecretInput
          label={words('passwordPresent')}
          value={present()}
          onValue={setPresent}
          problem={present() === '' ? words('faultMissing') : null}
          autocomplete="current-password"
          testId="password-present"
        />
        <SecretInput
          label={words('passwordFresh')}
          value={fresh()}
          onValue={setFresh}
          problem={passwordProblem(fresh(), whose(), language(), present())}
          hint={words('passwordRules')}
          autocomplete="new-password"
          testId="password-fresh"
        />
        <SecretInput
          label={words('passwordAgain')}
          value={again()}
          onValue={setAgain}
          problem={again() === fresh() ? null : words('secretDiffers')}
          autocomplete="new-password"
          testId="password-again"
        />
        <Show when={change.error}>{(error) => <FailureNote error={error()} compact />}</Show>
        <Button type="submit" kind="primary" data-testid="password-save" disabled={change.isPending}>
          {words(change.isPending ? 'saving' : 'passwordSave')}
        </Button>
      </form>
    </FormProblemsProvider>
  );
}
