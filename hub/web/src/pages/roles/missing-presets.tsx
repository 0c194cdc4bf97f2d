// Presets that the plant does not have, each with a button that adds it as it is.
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import Plus from 'lucide-solid/icons/plus';
import { For, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';

export function MissingPresets(props: { missing: readonly RoleConfigured[] }) {
  const configure = useHubCommand('configureRole');
  let commandFor = commandsByContent();
  const add = (role: RoleConfigured) => {
    const input = { ...structuredClone(unwrap(role)), basedOn: null };
    // removed meanwhile and added again, it is another command
    const onSuccess = () => {
      commandFor = commandsByContent();
    };
    configure.mutate({ command: commandFor(input), input }, { onSuccess });
  };
  return (
    <div class="grid gap-2">
      <div class="flex flex-wrap items-center gap-2 text-table" data-testid="presets-missing">
        <span class="text-ink-soft">{words('presetsMissing')}</span>
        <For each={props.missing}>
          {(role) => (
            <Button
              size="dense"
              disabled={configure.isPending}
              data-testid={`preset-add-${role.code}`}
              onClick={() => add(role)}
            >
              <Plus size={14} aria-hidden="true" />
              {words('presetAdd', { name: say(role.name) })}
            </Button>
          )}
        </For>
      </div>
      <Show when={configure.error}>{(error) => <FailureNote error={error()} compact />}</Show>
    </div>
  );
}
