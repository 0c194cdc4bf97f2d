// The badge just made for somebody, shown while its code is known, with the way to print it.
import { Sign } from '@lineside/ui/sign';
import Printer from 'lucide-solid/icons/printer';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { BadgeCard } from '../badges/badge-card.tsx';
import { freshBadges } from '../badges/fresh-badges.ts';

export function FreshBadgeCard(props: { user: string }) {
  const badge = () => freshBadges().find(({ user }) => user === props.user);
  return (
    <Show when={badge()}>
      {(fresh) => (
        <div class="grid justify-items-start gap-2" data-testid="badge-fresh">
          <p class="m-0 flex items-start gap-1.5 text-mini text-warn-ink">
            <Sign name="warn" size={12} class="mt-0.5" />
            {words('badgeSeen')}
          </p>
          <BadgeCard badge={fresh()} code="BAR" />
          <ButtonLink href="/users/badges" testId="badge-print">
            <Printer size={14} aria-hidden="true" />
            {words('badgesOpen')}
          </ButtonLink>
        </div>
      )}
    </Show>
  );
}
