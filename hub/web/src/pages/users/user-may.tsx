// What a person may do and where, in words: what the chosen roles come to.
import { permissionGroupTexts, permissionTexts } from '@lineside/core/i18n/permission-texts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createMemo, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { grouped } from '../../view/permission-groups.ts';
import { type Reach, reachesOf } from '../../view/user-reach.ts';
import type { People } from './use-people.ts';

interface UserMayProps {
  name: string;
  user: { roles: readonly string[]; lines: readonly string[]; stations: readonly string[] };
  people: People;
}

/** So many places are named; of more, how many. */
const mostNamed = 4;

export function UserMay(props: UserMayProps) {
  const reaches = createMemo(() => reachesOf(props.user, props.people.roles));
  const lineName = (code: string) => {
    const found = props.people.lines.find(({ key }) => key === code);
    return found === undefined ? code : say(found.data.name);
  };
  const where = ({ scope, places }: Reach) => {
    if (scope === 'ALL') return words('userMayPlant');
    if (places.length === 0) return words('userMayNowhere');
    const named = scope === 'ASSIGNED_LINES' ? places.map(lineName) : places;
    const told = named.slice(0, mostNamed).join(', ');
    const rest = named.length > mostNamed ? ` ${words('usedMore', { n: named.length - mostNamed })}` : '';
    return words(scope === 'ASSIGNED_LINES' ? 'userMayLines' : 'userMayStations', {
      places: `${told}${rest}`,
    });
  };
  return (
    <section class="grid gap-2" data-testid="user-may">
      <h3 class="m-0 text-table font-semibold">{words('userMayTitle', { name: props.name || '…' })}</h3>
      <For each={reaches()} fallback={<p class="m-0 text-table text-ink-faint">{words('userMayNothing')}</p>}>
        {(reach) => {
          const isNowhere = () => reach.scope !== 'ALL' && reach.places.length === 0;
          return (
            <div class="grid gap-1 rounded-chip border border-line p-2.5">
              <p
                class="m-0 flex items-center gap-1.5 text-table font-medium"
                classList={{ 'text-warn-ink': isNowhere() }}
              >
                <Show when={isNowhere()}>
                  <Sign name="warn" size={12} />
                </Show>
                {where(reach)}
              </p>
              <dl class="m-0 grid gap-x-3 gap-y-0.5 text-mini sm:grid-cols-[104px_minmax(0,1fr)]">
                <For each={grouped(reach.permissions)}>
                  {({ group, points }) => (
                    <>
                      <dt class="text-ink-faint">{say(permissionGroupTexts[group])}</dt>
                      <dd class="m-0">{points.map((point) => say(permissionTexts[point])).join(' · ')}</dd>
                    </>
                  )}
                </For>
              </dl>
            </div>
          );
        }}
      </For>
    </section>
  );
}
