// The points of a role in their groups, to be ticked one by one or a group at once.
import type { Permission } from '@lineside/core/domain/access/permission';
import { permissionGroupTexts, permissionTexts } from '@lineside/core/i18n/permission-texts';
import { say } from '@lineside/ui/language';
import { createEffect, For } from 'solid-js';
import { words } from '../../language.ts';
import { type PointGroup, pointGroups } from '../../view/permission-groups.ts';

interface RolePointsProps {
  value: readonly Permission[];
  onValue: (points: Permission[]) => void;
}

export function RolePoints(props: RolePointsProps) {
  /** kept in the order of the closed list */
  const set = (points: readonly Permission[], on: boolean) =>
    props.onValue(
      pointGroups
        .flatMap((group) => group.points)
        .filter((point) => (points.includes(point) ? on : props.value.includes(point))),
    );
  return (
    <fieldset class="m-0 grid gap-2 border-0 p-0" aria-label={words('rolePoints')} data-testid="role-points">
      <span class="flex items-baseline justify-between text-table font-medium text-ink-soft">
        {words('rolePoints')}
        <span class="text-mini font-normal text-ink-faint">
          {words('pickCount', {
            n: props.value.length,
            all: pointGroups.flatMap(({ points }) => points).length,
          })}
        </span>
      </span>
      <div class="grid gap-x-5 gap-y-3 rounded-chip border border-line-strong bg-surface p-3 sm:grid-cols-2">
        <For each={pointGroups}>{(group) => <Group {...group} value={props.value} onSet={set} />}</For>
      </div>
    </fieldset>
  );
}

interface GroupProps extends PointGroup {
  value: readonly Permission[];
  onSet: (points: readonly Permission[], on: boolean) => void;
}

function Group(props: GroupProps) {
  const name = () => say(permissionGroupTexts[props.group]);
  const ticked = () => props.points.filter((point) => props.value.includes(point)).length;
  const isPart = () => ticked() > 0 && ticked() < props.points.length;
  return (
    <fieldset class="m-0 grid content-start border-0 p-0" aria-label={name()}>
      <label class="flex min-h-7 items-center gap-2 rounded-chip px-1 text-table font-semibold hover:bg-sunken">
        <input
          type="checkbox"
          aria-label={words('roleGroupAll', { group: name() })}
          data-testid={`role-group-${props.group}`}
          checked={ticked() === props.points.length}
          ref={(box) => createEffect(() => (box.indeterminate = isPart()))}
          onChange={(event) => props.onSet(props.points, event.currentTarget.checked)}
          class="size-4 shrink-0 accent-(--color-accent)"
        />
        {name()}
      </label>
      <For each={props.points}>
        {(point) => (
          <label
            title={point}
            class="flex min-h-7 min-w-0 items-center gap-2 rounded-chip py-0 pr-1 pl-5 text-table hover:bg-sunken"
          >
            <input
              type="checkbox"
              data-testid={`role-point-${point}`}
              checked={props.value.includes(point)}
              onChange={(event) => props.onSet([point], event.currentTarget.checked)}
              class="size-4 shrink-0 accent-(--color-accent)"
            />
            <span class="min-w-0 break-words">{say(permissionTexts[point])}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
