// A secret that somebody sets for another: typed twice, or made and shown this once.
import { Button } from '@lineside/ui/button';
import Dices from 'lucide-solid/icons/dices';
import { createEffect, createSignal, onCleanup, Show } from 'solid-js';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { SecretInput } from '../../parts/secret-input.tsx';

interface SecretFieldsProps {
  field: string;
  again: string;
  hint?: string;
  digits?: boolean;
  problem: (secret: string) => string | null;
  make: () => string;
  testId: string;
}

interface SecretDialogProps extends SecretFieldsProps {
  trigger: string;
  title: string;
  lead: string;
  /** throws HubFailure */
  onSet: (secret: string, command: string) => Promise<unknown>;
}

export function SecretDialog(props: SecretDialogProps) {
  const [secret, setSecret] = createSignal<string | null>(null);
  return (
    <CommandDialog
      trigger={props.trigger}
      title={props.title}
      lead={props.lead}
      confirm={words('save')}
      ready={secret() !== null}
      testId={props.testId}
      onConfirm={async ({ command }) => {
        const sound = secret();
        if (sound !== null) await props.onSet(sound, command);
      }}
    >
      <SecretFields {...props} onSecret={setSecret} />
    </CommandDialog>
  );
}

/**
 * Made anew at every opening: what was made and not saved is not shown again.
 * @param props.onSecret null while it cannot be set
 */
function SecretFields(props: SecretFieldsProps & { onSecret: (secret: string | null) => void }) {
  const [secret, setSecret] = createSignal('');
  const [again, setAgain] = createSignal('');
  const [isMade, setMade] = createSignal(false);
  const make = () => {
    setSecret(props.make());
    setMade(true);
  };
  const problem = () => (secret() === '' ? null : props.problem(secret()));
  const differs = () => again() !== '' && again() !== secret();
  const isReady = () => props.problem(secret()) === null && (isMade() || again() === secret());
  createEffect(() => props.onSecret(isReady() ? secret() : null));
  onCleanup(() => props.onSecret(null));
  return (
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
          onValue={setSecret}
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
  );
}
