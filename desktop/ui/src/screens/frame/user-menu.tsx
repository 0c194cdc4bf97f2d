// Whoever is signed in, the other pages of the station, and what is theirs to choose at this machine.
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import type { SignedIn } from '@lineside/core/contracts/station-cockpit';
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { lookUpTexts } from '@lineside/core/i18n/station-look-up-texts';
import { shiftTexts } from '@lineside/core/i18n/station-shift-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { say } from '@lineside/ui/language';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import ClipboardList from 'lucide-solid/icons/clipboard-list';
import Construction from 'lucide-solid/icons/construction';
import Keyboard from 'lucide-solid/icons/keyboard';
import Lock from 'lucide-solid/icons/lock';
import LogOut from 'lucide-solid/icons/log-out';
import MapPin from 'lucide-solid/icons/map-pin';
import RefreshCw from 'lucide-solid/icons/refresh-cw';
import Volume1 from 'lucide-solid/icons/volume-1';
import Volume2 from 'lucide-solid/icons/volume-2';
import VolumeX from 'lucide-solid/icons/volume-x';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useStation } from '../../state/station-context.tsx';
import type { WorkDialog, WorkPage } from './work-page.ts';

const looks = {
  LOUD: { icon: Volume2, label: stationTexts.soundLoud },
  SOFT: { icon: Volume1, label: stationTexts.soundSoft },
  OFF: { icon: VolumeX, label: stationTexts.soundOff },
};

export interface UserMenuProps {
  onPage: (page: WorkPage) => void;
  onDialog: (dialog: WorkDialog) => void;
}

export function UserMenu(props: UserMenuProps) {
  const { signIn, settings, play, lock } = useStation();
  return (
    <Show when={signIn.signedIn()}>
      {(user) => (
        <DropdownMenu gutter={6} placement="bottom-end" modal={false}>
          <DropdownMenu.Trigger
            data-testid="user-menu"
            class="flex min-h-[54px] shrink-0 items-center gap-2 rounded-card border border-line bg-sunken px-3 text-left leading-tight transition-colors hover:border-line-strong"
          >
            <span class="grid min-w-0">
              <span class="max-w-28 truncate text-note font-semibold xl:max-w-44" title={user().name}>
                {user().name}
              </span>
              <span
                class="max-w-28 truncate text-mini text-ink-soft xl:max-w-44 xl:text-note"
                title={rolesOf(user())}
              >
                {rolesOf(user())}
              </span>
            </span>
            <span class="sr-only">{say(stationTexts.userMenu)}</span>
            <ChevronDown size={18} aria-hidden="true" class="shrink-0 text-ink-faint" />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content class="z-30 grid min-w-72 rounded-card border border-line bg-raised p-2 text-ink shadow-lift">
              <Item
                testId="menu-look-up"
                icon={<MapPin size={22} aria-hidden="true" />}
                onSelect={() => props.onPage('LOOK_UP')}
                label={say(lookUpTexts.lookUpTitle)}
              />
              <Item
                testId="menu-handover"
                icon={<ClipboardList size={22} aria-hidden="true" />}
                onSelect={() => props.onPage('HANDOVER')}
                label={say(shiftTexts.handoverMenu)}
              />
              <Item
                testId="menu-equipment"
                icon={<Construction size={22} aria-hidden="true" />}
                onSelect={() => props.onDialog('EQUIPMENT')}
                label={say(shiftTexts.equipmentMenu)}
              />
              <Item
                testId="menu-keys"
                icon={<CircleHelp size={22} aria-hidden="true" />}
                onSelect={() => props.onDialog('KEYS')}
                label={say(windowTexts.keysMenu)}
              />
              <Item
                testId="menu-sync"
                icon={<RefreshCw size={22} aria-hidden="true" />}
                onSelect={() => props.onPage('SYNC')}
                label={say(stationTexts.syncPage)}
              />
              <Item
                testId="volume"
                icon={
                  <Dynamic component={looks[settings.volume.level()].icon} size={22} aria-hidden="true" />
                }
                onSelect={() => {
                  settings.volume.next();
                  play('in');
                }}
                label={say(looks[settings.volume.level()].label)}
                stays
              />
              <Item
                testId="keypad-toggle"
                icon={<Keyboard size={22} aria-hidden="true" />}
                onSelect={settings.keypad.toggle}
                label={say(settings.keypad.on() ? stationTexts.keypadOn : stationTexts.keypadOff)}
                stays
              />
              <DropdownMenu.Separator class="mx-2 my-1 border-line" />
              <Item
                testId="lock-now"
                icon={<Lock size={22} aria-hidden="true" />}
                onSelect={lock.lock}
                label={say(windowTexts.lockNow)}
              />
              <Item
                testId="sign-out"
                icon={<LogOut size={22} aria-hidden="true" />}
                onSelect={() => void signIn.signOut()}
                label={say(stationTexts.signOut)}
              />
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu>
      )}
    </Show>
  );
}

function rolesOf({ roles }: SignedIn): string {
  return roles.map((role) => say(role)).join(', ');
}

function Item(props: {
  icon: JSX.Element;
  label: string;
  testId: string;
  onSelect: () => void;
  stays?: boolean;
}) {
  return (
    <DropdownMenu.Item
      data-testid={props.testId}
      closeOnSelect={!props.stays}
      onSelect={() => props.onSelect()}
      class="flex min-h-14 cursor-pointer items-center gap-4 rounded-chip px-4 outline-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent-ink"
    >
      {props.icon}
      {props.label}
    </DropdownMenu.Item>
  );
}
