// One step on the road: number, name, where it is done, and signs for what belongs to it.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import type { EffectiveSettings } from '@lineside/core/domain/route/effective';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import Braces from 'lucide-solid/icons/braces';
import ClipboardCheck from 'lucide-solid/icons/clipboard-check';
import ListChecks from 'lucide-solid/icons/list-checks';
import Timer from 'lucide-solid/icons/timer';
import { type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { words } from '../../language.ts';
import { PlaceValue, StationTypeWord } from '../../parts/settings/setting-value.tsx';
import { useProblemWords } from '../../parts/settings/use-problem-words.ts';

interface StepStopProps {
  step: DraftStep;
  name: string;
  operation: string | null;
  handle: JSX.Element;
  isLast: boolean;
  chosen: boolean;
  holds: EffectiveSettings | null;
  problems: readonly RouteProblem[];
  onChoose: () => void;
}

export function StepStop(props: StepStopProps) {
  const problemWords = useProblemWords();
  const specs = () => props.holds?.specs?.value.length ?? 0;
  const placed = () => {
    const place = props.holds?.place?.value;
    return place?.by === 'STATIONS' && place.stations.length === 0 ? undefined : place;
  };
  const windows = () => props.holds?.windows?.value.length ?? 0;
  const tellsProblems = () => props.problems.map(problemWords).join('\n');
  return (
    <div
      data-testid={`step-${props.step.stepNo}`}
      data-operation={props.step.operation}
      data-problems={props.problems.length}
      class="relative flex min-h-14 items-stretch gap-1 pr-3 pl-1.5"
      classList={{ 'bg-accent-soft': props.chosen, 'hover:bg-sunken': !props.chosen }}
    >
      <span class="flex w-6 shrink-0 items-center">{props.handle}</span>
      <span aria-hidden="true" class="relative w-5 shrink-0">
        <span
          class="absolute left-[9px] w-0.5 bg-line-strong opacity-50"
          classList={{
            'inset-y-0': !props.isLast,
            'top-0 bottom-1/2': props.isLast,
          }}
        />
        <span
          class="absolute top-1/2 left-[10px] size-3 -translate-1/2 rounded-full border-2 bg-surface"
          classList={{
            'border-accent bg-accent!': props.chosen,
            'border-line-strong': !props.chosen && props.problems.length === 0,
            'border-fail': !props.chosen && props.problems.length > 0,
          }}
        />
      </span>
      <button
        type="button"
        data-row-link
        aria-pressed={props.chosen}
        onClick={() => props.onChoose()}
        class="grid min-w-0 flex-1 content-center gap-0.5 border-0 bg-transparent py-1.5 text-left"
      >
        <span class="flex min-w-0 items-baseline gap-2">
          <span class="w-8 shrink-0 text-right font-code text-mini text-ink-faint">{props.step.stepNo}</span>
          <span
            class="min-w-0 truncate font-semibold"
            classList={{
              'text-ink-faint italic': props.step.operation === null && say(props.step.name) === '',
            }}
            title={props.name}
          >
            {props.name}
          </span>
          <Show when={props.operation !== null && props.operation !== props.name}>
            <span class="min-w-0 wrap-anywhere text-mini text-ink-faint">{props.operation}</span>
          </Show>
          <Show when={props.operation === null}>
            <span class="min-w-0 wrap-anywhere font-code text-mini text-fail-ink">
              {props.step.processCode ?? words('stepNoOperation')}
            </span>
          </Show>
        </span>
        <span class="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-0.5 pl-10 text-mini text-ink-soft">
          <Show when={placed()} fallback={<span class="text-ink-faint">{words('stepNowhere')}</span>}>
            {(place) => (
              <span class="min-w-0 wrap-anywhere **:whitespace-normal">
                <PlaceValue place={place()} brief />
              </span>
            )}
          </Show>
          <Show when={props.holds?.stationType?.value}>
            {(type) => (
              <span class="text-ink-faint">
                <StationTypeWord type={type()} />
              </span>
            )}
          </Show>
          <Show when={props.holds?.requiresFAI?.value}>
            <Mark icon={ClipboardCheck} label={words('needsFai')} />
          </Show>
          <Show when={specs() > 0}>
            <Mark icon={ListChecks} label={words(specs() === 1 ? 'collectsOne' : 'collects', { n: specs() })}>
              {specs()}
            </Mark>
          </Show>
          <Show when={props.holds?.ingest}>
            <Mark icon={Braces} label={words('fieldIngest')} />
          </Show>
          <Show when={windows() > 0}>
            <Mark icon={Timer} label={words('fieldWindows')}>
              {windows()}
            </Mark>
          </Show>
        </span>
      </button>
      <Show when={props.problems.length > 0}>
        <span
          class="inline-flex shrink-0 items-center gap-1 font-code text-mini font-semibold text-fail-ink"
          title={tellsProblems()}
        >
          <Sign name="fail" size={13} label={words('routeProblems', { n: props.problems.length })} />
          {props.problems.length}
        </span>
      </Show>
    </div>
  );
}

function Mark(props: { icon: typeof Timer; label: string; children?: JSX.Element }) {
  return (
    <span class="inline-flex items-center gap-1 text-ink-soft" title={props.label}>
      <Dynamic component={props.icon} size={13} aria-hidden="true" />
      <span class="sr-only">{props.label}</span>
      <span aria-hidden="true" class="font-code">
        {props.children}
      </span>
    </span>
  );
}
