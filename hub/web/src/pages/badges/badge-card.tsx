// One badge as a card: who, in which role, and the code that signs them in. Black on white, as it is printed.
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { Code128 } from '../../parts/code-128.tsx';
import { QrCode } from '../../parts/qr-code.tsx';
import { Mark } from '../../shell/mark.tsx';
import './badge-sheet.css';
import type { FreshBadge } from './fresh-badges.ts';

export const codeKinds = ['BAR', 'QR'] as const;
export type CodeKind = (typeof codeKinds)[number];

/** Characters from which on a name is set smaller, over several lines. */
const longName = 20;

export function BadgeCard(props: { badge: FreshBadge; code: CodeKind }) {
  const label = () => words('badgeOf', { name: props.badge.name });
  const roles = () => props.badge.roles.map((role) => say(role)).join(' · ');
  return (
    <article
      class="badge-card"
      aria-label={label()}
      data-testid={`badge-card-${props.badge.user}`}
      data-text={props.badge.text}
    >
      <header class="badge-who">
        <Mark size={22} />
        <div class="min-w-0">
          <strong class="badge-name" classList={{ 'badge-name-long': props.badge.name.length > longName }}>
            {props.badge.name}
          </strong>
          <span class="badge-role" title={roles()}>
            {roles()}
          </span>
        </div>
        <span class="badge-id">{props.badge.user}</span>
      </header>
      <Show
        when={props.code === 'BAR'}
        fallback={
          <div class="badge-qr">
            <QrCode text={props.badge.text} label={label()} size={118} testId="badge-qr" />
          </div>
        }
      >
        <Code128
          text={props.badge.text}
          label={label()}
          class="block w-full badge-bars"
          testId="badge-bars"
        />
      </Show>
      <span class="badge-text">{props.badge.text}</span>
    </article>
  );
}
