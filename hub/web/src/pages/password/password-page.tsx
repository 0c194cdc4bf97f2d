// Changing one’s own password.
import { Sign } from '@lineside/ui/sign';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { PasswordForm } from './password-form.tsx';

export function PasswordPage() {
  usePageTitle(() => words('passwordChange'));
  const [isChanged, setChanged] = createSignal(false);
  return (
    <section class="sheet m-auto grid w-full max-w-[460px] gap-5 p-6">
      <div class="grid gap-1">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('passwordChange')}</h1>
        <p class="m-0 text-ink-soft">{words('passwordChangeLead')}</p>
      </div>
      <Show when={!isChanged()} fallback={<Changed />}>
        <PasswordForm onChanged={() => setChanged(true)} />
      </Show>
    </section>
  );
}

function Changed() {
  return (
    <p
      role="status"
      data-testid="password-changed"
      class="m-0 flex items-center gap-2 font-semibold text-pass-ink"
    >
      <Sign name="pass" size={16} />
      {words('passwordChanged')}
    </p>
  );
}
