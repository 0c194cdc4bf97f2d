// A new badge for one person. Made at the press of the button; from then on it stands in the window until forgotten.
import type { RoleRow, UserRow } from '@lineside/core/contracts/people';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { useMakeBadge } from '../badges/make-badge.ts';

export function BadgeDialog(props: { user: UserRow; roles: readonly RoleRow[] }) {
  const make = useMakeBadge(() => props.roles);
  const lead = () => {
    const said = words('badgeNewLead');
    return props.user.badge ? `${words('badgeReplaces')} ${said}` : said;
  };
  return (
    <CommandDialog
      trigger={words('badgeNew')}
      title={words('badgeNewTitle', { name: props.user.name })}
      lead={lead()}
      confirm={words('badgeMake')}
      testId="badge-new"
      onConfirm={({ command }) => make(props.user, command)}
    />
  );
}
