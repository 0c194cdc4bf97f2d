// Where a step is executed: a station group, or stations by name, chosen from the plant's lines. What fits is shown
// first and alone; the rest on demand, each with why it does not fit.
import type { StepPlace } from '@lineside/core/domain/route/settings';
import { StationCode, StationGroupCode } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, createUniqueId, Index, type JSX, on, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import {
  groupChoices,
  type LineChoices,
  type StationChoice,
  stationChoices,
} from '../../view/route-places.ts';
import { Segmented } from '../segmented.tsx';
import { SettingBlock } from './setting-block.tsx';
import type { SettingScene } from './setting-scene.ts';

const nowhere: StepPlace = { by: 'STATIONS', stations: [] };

export function PlaceSetting(props: { scene: SettingScene }) {
  return (
    <SettingBlock name="place" scene={props.scene} first={nowhere}>
      {(place) => <PlaceEditor place={place()} scene={props.scene} />}
    </SettingBlock>
  );
}

function PlaceEditor(props: { place: StepPlace; scene: SettingScene }) {
  const lines = useQuery(() => masterQuery('line'));
  const groups = useQuery(() => masterQuery('stationGroup'));
  const stations = useQuery(() => masterQuery('station'));
  // stations when some are named; a group is what one mostly wants
  const [by, setBy] = createSignal<StepPlace['by']>(
    props.place.by === 'STATIONS' && props.place.stations.length > 0 ? 'STATIONS' : 'GROUP',
  );
  // what came from elsewhere, as by undoing, is shown
  createEffect(
    on(
      () => props.place,
      (place) => {
        if (place.by === 'GROUP' || place.stations.length > 0) setBy(place.by);
      },
      { defer: true },
    ),
  );
  const [all, setAll] = createSignal(false);
  const radio = createUniqueId();
  const testId = () => `${props.scene.testId}-place`;
  const type = () => props.scene.stationType();
  const group = () => (props.place.by === 'GROUP' ? props.place.group : null);
  const named = () => (props.place.by === 'STATIONS' ? props.place.stations : []);
  const plant = createMemo(() => ({
    lines: lines.data?.rows ?? [],
    groups: groups.data?.rows ?? [],
    stations: stations.data?.rows ?? [],
  }));
  const wish = () => ({
    type: type(),
    operation: props.scene.operation,
    chosen: [group() ?? [], named()].flat(),
    all: all(),
  });
  const inGroups = createMemo(() => groupChoices(plant(), wish()));
  const inStations = createMemo(() => stationChoices(plant(), wish()));
  const chooseGroup = (code: string) =>
    props.scene.say('place', { by: 'GROUP', group: StationGroupCode.parse(code) });
  const toggleStation = (code: string) => {
    const kept = named().filter((other) => other !== code);
    const next = kept.length < named().length ? kept : [...kept, StationCode.parse(code)];
    props.scene.say('place', { by: 'STATIONS', stations: next });
  };
  const whyNot = (station: StationChoice) => {
    if (!station.typeFits) return words('placeOtherType', { type: words(`choice${station.type}`) });
    if (station.operationFits) return '';
    return words('placeOtherOperation', { operation: props.scene.operationName(station.operation) });
  };
  return (
    <>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented
          label={words('placeHow')}
          value={by()}
          options={[
            { value: 'GROUP', label: words('choiceGROUP') },
            { value: 'STATIONS', label: words('choiceSTATIONS') },
          ]}
          onValue={setBy}
          testId={`${testId()}-by`}
        />
        <label class="inline-flex items-center gap-1.5 text-mini text-ink-soft">
          <input
            type="checkbox"
            class="accent-accent"
            checked={all()}
            data-testid={`${testId()}-all`}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
          {words('placeShowAll')}
        </label>
      </div>
      <div class="grid max-h-64 gap-2 overflow-y-auto rounded-chip border border-line bg-sunken p-2">
        <Show
          when={by() === 'GROUP'}
          fallback={
            <Lines lines={inStations()}>
              {(station) => (
                <Choice
                  testId={`${testId()}-station-${station().code}`}
                  code={station().code}
                  name={say(station().name)}
                  fits={station().typeFits}
                  why={whyNot(station())}
                  checked={named().some((code) => code === station().code)}
                  onChoose={() => toggleStation(station().code)}
                />
              )}
            </Lines>
          }
        >
          <Lines lines={inGroups()}>
            {(choice) => (
              <Choice
                testId={`${testId()}-group-${choice().code}`}
                code={choice().code}
                name={say(choice().name)}
                fits={choice().ofType > 0}
                why={
                  choice().ofType === 0
                    ? words('placeNoneFits', { type: words(`choice${type()}`) })
                    : words('placeFits', {
                        n: choice().ofType,
                        all: choice().all,
                        type: words(`choice${type()}`),
                      })
                }
                radio={radio}
                checked={group() === choice().code}
                onChoose={() => chooseGroup(choice().code)}
              />
            )}
          </Lines>
        </Show>
      </div>
    </>
  );
}

/** By place: the choices are told anew with every choice, and the focus is on one of them. */
function Lines<Of>(props: {
  lines: readonly LineChoices<Of>[];
  children: (choice: () => Of) => JSX.Element;
}) {
  return (
    <Index
      each={props.lines}
      fallback={<p class="m-0 px-1 text-table text-ink-faint">{words('placeNothing')}</p>}
    >
      {(line) => (
        <fieldset class="m-0 grid border-0 p-0">
          <legend class="eyebrow float-left w-full px-1 pb-0.5">
            {say(line().name)} <span class="font-code">{line().line}</span>
          </legend>
          <Index each={line().choices}>{(choice) => props.children(choice)}</Index>
        </fieldset>
      )}
    </Index>
  );
}

function Choice(props: {
  code: string;
  name: string;
  fits: boolean;
  why: string;
  /** the name of the radio buttons that this is one of; left out: any number may be chosen */
  radio?: string;
  checked: boolean;
  onChoose: () => void;
  testId: string;
}) {
  return (
    <label
      data-testid={props.testId}
      class="flex min-h-7 cursor-pointer items-center gap-2 rounded-chip px-1.5 text-table hover:bg-surface has-checked:bg-accent-soft has-checked:font-medium"
    >
      <input
        class="accent-accent"
        type={props.radio === undefined ? 'checkbox' : 'radio'}
        name={props.radio}
        checked={props.checked}
        onChange={() => props.onChoose()}
      />
      <span>{props.name}</span>
      <span class="font-code text-mini font-normal text-ink-faint">{props.code}</span>
      <span
        class="ml-auto inline-flex items-center gap-1 text-mini font-normal"
        classList={{ 'text-ink-faint': props.fits, 'text-warn-ink': !props.fits }}
      >
        <Show when={!props.fits}>
          <Sign name="warn" size={11} />
        </Show>
        {props.why}
      </span>
    </label>
  );
}
