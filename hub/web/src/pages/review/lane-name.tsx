// Whose lane it is: the side's letter, station and operator, as high as the lane in the picture.
import { say } from '@lineside/ui/language';
import { Match, Switch } from 'solid-js';
import { words } from '../../language.ts';
import type { Lane } from '../../view/case-axis.ts';

type Side = Extract<Lane, { kind: 'SIDE' }>['side'];

export function LaneName(props: { lane: Lane }) {
  const side = () => (props.lane.kind === 'SIDE' ? props.lane.side : null);
  return (
    <li class="grid h-[60px] content-center px-3">
      <Switch>
        <Match when={side()}>
          {(known) => (
            <>
              <span class="flex min-w-0 items-baseline gap-1.5">
                <strong class="font-code text-table font-semibold">{known().side}</strong>
                <span class="truncate text-table font-semibold" title={stationName(known())}>
                  {stationName(known())}
                </span>
              </span>
              <span class="truncate font-code text-mini text-ink-faint" title={known().station}>
                {known().station}
              </span>
              <span class="truncate text-mini text-ink-soft" title={known().operatorName ?? known().operator}>
                {known().operatorName ?? known().operator}
              </span>
            </>
          )}
        </Match>
        <Match when={props.lane.kind === 'ELSEWHERE'}>
          <span class="truncate text-table text-ink-soft" title={words('laneElsewhere')}>
            {words('laneElsewhere')}
          </span>
          <span class="truncate text-mini text-ink-faint" title={words('laneElsewhereHint')}>
            {words('laneElsewhereHint')}
          </span>
        </Match>
        <Match when={props.lane.kind === 'HUB'}>
          <span class="text-table font-semibold text-ink-soft">{words('laneHub')}</span>
        </Match>
      </Switch>
    </li>
  );
}

function stationName({ station, stationName: name }: Side): string {
  return name === null ? station : say(name);
}
