// Who last changed a row, and when.
import type { Edition } from '@lineside/core/contracts/master-data';
import { Ago } from '../../parts/ago.tsx';

export function ChangedCell(props: { of: Edition }) {
  return (
    <td class="text-ink-soft">
      <span title={props.of.changedBy}>{props.of.changedByName}</span>{' '}
      <Ago at={props.of.changedAt} class="text-mini text-ink-faint" />
    </td>
  );
}
