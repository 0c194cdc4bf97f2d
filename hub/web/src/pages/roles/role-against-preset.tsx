// How the role in the form differs from its preset, and the way back to it.
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import type { Permission } from '@lineside/core/domain/access/permission';
import { permissionTexts, scopeTexts } from '@lineside/core/i18n/permission-texts';
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { roleDifference } from '../../view/role-difference.ts';

interface RoleAgainstPresetProps {
  role: RoleConfigured;
  readOnly: boolean;
  onPreset: (preset: RoleConfigured) => void;
}

export function RoleAgainstPreset(props: RoleAgainstPresetProps) {
  const difference = () => roleDifference(props.role);
  return (
    <Show when={difference()}>
      {(found) => (
        <section class="grid gap-2" data-testid="role-against-preset">
          <h3 class="m-0 text-table font-semibold">{words('roleAgainstPreset')}</h3>
          <Show
            when={!found().same}
            fallback={<p class="m-0 text-table text-ink-faint">{words('roleSamePreset')}</p>}
          >
            <Points label={words('roleMore')} points={found().more} sign="+" />
            <Points label={words('roleLess')} points={found().less} sign="−" />
            <Show when={found().scope}>
              {(scope) => (
                <p class="m-0 text-table">{words('roleOtherScope', { scope: say(scopeTexts[scope()]) })}</p>
              )}
            </Show>
            <Show when={!props.readOnly}>
              <Button
                kind="quiet"
                size="dense"
                class="-ml-2 justify-self-start"
                data-testid="role-to-preset"
                onClick={() => props.onPreset(found().preset)}
              >
                <RotateCcw size={13} aria-hidden="true" />
                {words('roleToPreset')}
              </Button>
            </Show>
          </Show>
        </section>
      )}
    </Show>
  );
}

function Points(props: { label: string; points: readonly Permission[]; sign: string }) {
  return (
    <Show when={props.points.length > 0}>
      <div class="grid gap-0.5">
        <span class="eyebrow">{props.label}</span>
        <ul class="m-0 grid list-none gap-0.5 p-0 text-table">
          <For each={props.points}>
            {(point) => (
              <li class="flex gap-2">
                <span aria-hidden="true" class="font-code text-ink-faint">
                  {props.sign}
                </span>
                {say(permissionTexts[point])}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
