// How a person signs in, each way with its own clear actions: a new one, or taking it away. Every action is one command
// on the profile as it stands; while the form holds changes that are not saved, they wait.
import type { UserRow } from '@lineside/core/contracts/people';
import { Sign } from '@lineside/ui/sign';
import { For, type JSX, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { profileOf } from '../../view/user-profile.ts';
import { dropFreshBadge } from '../badges/fresh-badges.ts';
import { BadgeDialog } from './badge-dialog.tsx';
import { FreshBadgeCard } from './fresh-badge-card.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { PinDialog } from './pin-dialog.tsx';
import type { People } from './use-people.ts';

const means = [
  { kind: 'badge', name: 'meansBadge', why: 'meansBadgeFor', take: 'takeBadgeTitle' },
  { kind: 'pin', name: 'meansPin', why: 'meansPinFor', take: 'takePinTitle' },
  { kind: 'password', name: 'meansPassword', why: 'meansPasswordFor', take: 'takePasswordTitle' },
] as const;
type Means = (typeof means)[number];

interface UserMeansProps {
  user: UserRow;
  people: People;
  /** the form holds changes that are not saved */
  waits: boolean;
}

export function UserMeans(props: UserMeansProps) {
  return (
    <section class="grid gap-2" data-testid="user-means">
      <h3 class="m-0 text-table font-semibold">{words('userMeansTitle', { name: props.user.name })}</h3>
      <Show when={props.waits}>
        <p class="m-0 flex items-center gap-1.5 text-mini text-warn-ink">
          <Sign name="warn" size={11} />
          {words('userMeansDirty')}
        </p>
      </Show>
      <ul class="m-0 grid list-none gap-2 p-0">
        <For each={means}>
          {(one) => (
            <MeansRow means={one} user={props.user} waits={props.waits}>
              {one.kind === 'badge' && <BadgeDialog user={props.user} roles={props.people.roles} />}
              {one.kind === 'pin' && <PinDialog user={props.user} />}
              {one.kind === 'password' && <PasswordDialog user={props.user} />}
            </MeansRow>
          )}
        </For>
      </ul>
    </section>
  );
}

function MeansRow(props: { means: Means; user: UserRow; waits: boolean; children: JSX.Element }) {
  const configure = useHubCommand('configureUser');
  const isSet = () => props.user[props.means.kind];
  const take = async (command: string) => {
    const { kind } = props.means;
    await configure.mutateAsync({ command, input: { ...profileOf(props.user), clear: [kind] } });
    if (kind === 'badge') dropFreshBadge(props.user.user);
  };
  return (
    <li class="grid gap-1.5 rounded-chip border border-line p-2.5" data-testid={`means-${props.means.kind}`}>
      <div class="flex flex-wrap items-baseline gap-x-2 text-table">
        <span class="font-medium">{words(props.means.name)}</span>
        <span class="text-mini text-ink-faint">{words(props.means.why)}</span>
        <span
          class="ml-auto flex items-center gap-1 text-mini"
          classList={{ 'text-pass-ink font-medium': isSet(), 'text-ink-faint': !isSet() }}
          data-testid={`means-${props.means.kind}-state`}
        >
          <Show when={isSet()}>
            <Sign name="pass" size={11} />
          </Show>
          {words(isSet() ? 'meansSet' : 'meansUnset')}
        </span>
      </div>
      {/* what is not saved would be lost, or saved half */}
      <fieldset disabled={props.waits} class="m-0 flex flex-wrap gap-2 border-0 p-0">
        {props.children}
        <Show when={isSet()}>
          <CommandDialog
            trigger={words('meansTake')}
            triggerKind="quiet"
            title={words(props.means.take, { name: props.user.name })}
            lead={words('takeLead')}
            confirm={words('meansTake')}
            confirmKind="fail"
            testId={`take-${props.means.kind}`}
            onConfirm={({ command }) => take(command)}
          />
        </Show>
      </fieldset>
      <Show when={props.means.kind === 'badge'}>
        <FreshBadgeCard user={props.user.user} />
      </Show>
    </li>
  );
}
