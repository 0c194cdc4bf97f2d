// Names of groups and stations with their codes small beside; what is no more shows as its code, and says so.
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';

interface PlaceNameProps {
  code: string;
  /** the code only on hover */
  brief?: boolean | undefined;
}

export function GroupName(props: PlaceNameProps) {
  const groups = useQuery(() => masterQuery('stationGroup'));
  const known = () => groups.data?.rows.find(({ key }) => key === props.code)?.data;
  return <Named {...props} name={known()?.name} gone={groups.data !== undefined && !known()} />;
}

export function StationName(props: PlaceNameProps) {
  const stations = useQuery(() => masterQuery('station'));
  const known = () => stations.data?.rows.find(({ key }) => key === props.code)?.data;
  return <Named {...props} name={known()?.name} gone={stations.data !== undefined && !known()} />;
}

function Named(props: PlaceNameProps & { name: Text | undefined; gone: boolean }) {
  return (
    <span class="whitespace-nowrap" title={props.code}>
      <Show when={props.name}>{(name) => <>{say(name())} </>}</Show>
      <Show when={!props.brief || props.name === undefined}>
        <span class="font-code text-mini text-ink-faint">{props.code}</span>
      </Show>
      <Show when={props.gone}>
        <span class="pl-1 text-mini font-semibold text-fail-ink">{words('placeGone')}</span>
      </Show>
    </span>
  );
}
