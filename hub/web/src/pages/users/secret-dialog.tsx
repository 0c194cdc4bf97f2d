// A secret that somebody sets for another: typed twice, or made and shown this once.
import { Button } from '@lineside/ui/button';
import Dices from 'lucide-solid/icons/dices';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { SecretInput } from '../../parts/secret-input.tsx';

interface SecretDialogProps {
  trigger: string;
  title: string;
  lead: string;
  field: string;
  again: string;
  hint?: string;
  digits?: boolean;
  problem: (secret: string) => string | null;
  make: () => string;
  testId: string;
  /** throws HubFailure */
  onSet: (secret: string, command: string) => Promise<unknown>;
}

export function SecretDialog(props: SecretDialogProps) {
  const [secret, setSecret] = createSignal('');
  const [again, setAgain] = createSignal('');
  const [isMade, setMade] = createSignal(false);
  const type = (typed: string) => {
    setMade(false);
    setSecret(typed);
  };
  const make = () => {
    setSecret(props.make());
    setAgain('');
    setMade(true);
  };
  const forget = () => {
    setSecret('');
    setAgain('');
    setMade(false);
  };
  const problem = () => (secret() === '' ? null : props.problem(secret()));
  const differs = () => !isMade() && again() !== '' && again() !== secret();
  const ready = () => props.problem(secret()) === null && (isMade() || again() === secret());
  return (
    <CommandDialog
      trigger={props.trigger}
      title={props.title}
      lead={props.lead}
      confirm={words('save')}
      ready={ready()}
      testId={props.testId}
      onConfirm={async ({ command }) => {
        await props.onSet(secret(), command);
        forget();
      }}
    >
      <div class="grid gap-3">
        <Show
          when={!isMade()}
          fallback={
            <div class="grid gap-1 rounded-card border border-line bg-sunken p-3">
              <output
                class="font-code text-lead tracking-wider select-all"
                data-testid={`${props.testId}-made`}
              >
                {secret()}
              </output>
              <span class="text-mini text-warn-ink">{words('secretMade')}</span>
            </div>
          }
        >
          <SecretInput
            label={props.field}
            value={secret()}
            onValue={type}
            problem={problem()}
            hint={props.hint}
            digits={props.digits ?? false}
            autocomplete="new-password"
            testId={`${props.testId}-field`}
          />
          <SecretInput
            label={props.again}
            value={again()}
            onValue={setAgain}
            problem={differs() ? words('secretDiffers') : null}
            digits={props.digits ?? false}
            autocomplete="new-password"
            testId={`${props.testId}-again`}
          />
        </Show>
        <Button
          kind="quiet"
          size="dense"
          class="justify-self-start"
          data-testid={`${props.testId}-make`}
          onClick={make}
        >
          <Dices size={15} aria-hidden="true" />
          {words('secretMake')}
        </Button>
      </div>
    </CommandDialog>
  );
}
