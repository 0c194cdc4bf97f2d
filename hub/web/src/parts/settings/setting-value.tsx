// The value of an execution setting in words, for reading.
import type { IngestMapping } from '@lineside/core/domain/ingest/mapping';
import type { SettingName, StepPlace, TimeWindow } from '@lineside/core/domain/route/settings';
import type { StationType } from '@lineside/core/domain/station/facts';
import { language, say } from '@lineside/ui/language';
import { For, Match, Show, Switch } from 'solid-js';
import { words } from '../../language.ts';
import { minutesText } from '../../view/route-minutes.ts';
import type { SettingValueOf } from '../../view/route-settings.ts';
import { SpecName } from '../spec-name.tsx';
import { GroupName, StationName } from './place-name.tsx';
import type { SettingScene } from './setting-scene.ts';

interface SettingValueProps<Name extends SettingName> {
  name: Name;
  value: SettingValueOf<Name>;
  scene: Pick<SettingScene, 'operationName'>;
  /** on one line, for what does not hold */
  brief?: boolean;
}

export function SettingValue<Name extends SettingName>(props: SettingValueProps<Name>) {
  const as = <Other extends SettingName>(name: Other) =>
    (props.name as SettingName) === name ? { value: props.value as unknown as SettingValueOf<Other> } : null;
  return (
    <Switch>
      <Match when={as('stationType')}>{(type) => <StationTypeWord type={type().value} />}</Match>
      <Match when={as('place')}>{(place) => <PlaceValue place={place().value} />}</Match>
      <Match when={as('requiresFAI')}>
        {(needed) => <>{words(needed().value ? 'faiNeeded' : 'faiNotNeeded')}</>}
      </Match>
      <Match when={as('specs')}>
        {(specs) => <SpecsValue specs={specs().value} brief={props.brief === true} />}
      </Match>
      <Match when={as('ingest')}>{(ingest) => <IngestValue ingest={ingest().value} />}</Match>
      <Match when={as('windows')}>
        {(windows) => <WindowsValue windows={windows().value} operationName={props.scene.operationName} />}
      </Match>
    </Switch>
  );
}

export function StationTypeWord(props: { type: StationType }) {
  return <>{words(`choice${props.type}`)}</>;
}

/** `brief`: codes only on hover. */
export function PlaceValue(props: { place: StepPlace; brief?: boolean }) {
  const group = () => (props.place.by === 'GROUP' ? props.place.group : null);
  const stations = () => (props.place.by === 'STATIONS' ? props.place.stations : []);
  return (
    <Show
      when={group()}
      fallback={
        <For each={stations()}>
          {(station, i) => (
            <>
              <Show when={i() > 0}>{', '}</Show>
              <StationName code={station} brief={props.brief} />
            </>
          )}
        </For>
      }
    >
      {(code) => <GroupName code={code()} brief={props.brief} />}
    </Show>
  );
}

function SpecsValue(props: { specs: readonly string[]; brief: boolean }) {
  return (
    <Show when={props.specs.length > 0} fallback={words('boundNone')}>
      <Show when={!props.brief} fallback={words('boundCount', { n: props.specs.length })}>
        <ol class="m-0 inline-flex list-none flex-wrap gap-x-1.5 gap-y-1 p-0">
          <For each={props.specs}>
            {(code) => (
              <li class="rounded-chip bg-sunken px-1.5">
                <SpecName code={code} />
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Show>
  );
}

export function IngestValue(props: { ingest: IngestMapping }) {
  const n = () => props.ingest.measurements.length;
  return (
    <>
      {words(n() === 0 ? 'ingestTellingNone' : n() === 1 ? 'ingestTellingOne' : 'ingestTelling', {
        serials: props.ingest.serials,
        n: n(),
      })}
    </>
  );
}

export function WindowsValue(props: {
  windows: readonly TimeWindow[];
  operationName: (code: string) => string;
}) {
  return (
    <Show when={props.windows.length > 0} fallback={words('windowNone')}>
      <For each={props.windows}>
        {(window) => (
          <span class="block">
            <span class="font-medium">{say(window.name) || window.code}</span>
            {' · '}
            {words('windowTelling', {
              limit: minutesText(window.limitMinutes, language()),
              after: window.after.map(props.operationName).join(language() === 'zh' ? '、' : ', '),
              warn: minutesText(window.warnMinutes, language()),
            })}
          </span>
        )}
      </For>
    </Show>
  );
}
