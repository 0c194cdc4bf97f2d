// When a configured thing was changed last, and by whom.
import type { Edition } from '@lineside/core/contracts/master-data';
import { words } from '../language.ts';
import { Ago } from './ago.tsx';

export function ChangedBy(props: { of: Edition }) {
  return (
    <span title={props.of.changedBy}>
      {words('changedWhen')} <Ago at={props.of.changedAt} /> · {props.of.changedByName}
    </span>
  );
}
