// In place of every page while somebody else’s password is the present one.
import { LanguageSwitch } from '@lineside/ui/language-switch';
import { ThemeSwitch } from '@lineside/ui/theme';
import { words } from '../../language.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { AccountMenu } from '../../shell/account-menu.tsx';
import { Mark } from '../../shell/mark.tsx';
import { PasswordForm } from './password-form.tsx';

export function MustChangePassword() {
  usePageTitle(() => words('passwordMustTitle'));
  return (
    <div class="flex min-h-dvh flex-col" data-testid="must-change-password">
      <header class="flex h-12 items-center gap-3 border-b border-line bg-surface px-3 xl:px-5">
        <Mark />
        <span class="mr-auto text-[15px] font-semibold tracking-tight">Lineside</span>
        <LanguageSwitch compact />
        <ThemeSwitch compact />
        <AccountMenu leaveOnly />
      </header>
      <main class="grid flex-1 place-items-center p-4">
        <section class="sheet grid w-full max-w-[460px] gap-5 p-6">
          <div class="grid gap-1">
            <h1 class="m-0 text-lead font-semibold tracking-tight">{words('passwordMustTitle')}</h1>
            <p class="m-0 text-ink-soft">{words('passwordMustLead')}</p>
          </div>
          {/* once it is changed, the page that was asked for stands here */}
          <PasswordForm onChanged={() => {}} />
        </section>
      </main>
    </div>
  );
}
