// Everything about one fact of a case: what it says, when it reached the hub, and what its author knew and did not.
import type { EvidenceFact } from '@lineside/core/contracts/review';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { clockSeconds, elapsed } from '@lineside/ui/format/time-format';
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { clockTime, span } from '../../view/clock-time.ts';
import { factWord } from '../../view/fact-word.ts';

/** What took no longer was not delayed, ms. */
const atOnceMs = 1000;

interface FactCardProps {
  fact: EvidenceFact;
  side: string | null;
  /** there is no other side that it could have known of */
  alone: boolean;
  now: number;
  byId: (fact: string) => EvidenceFact | undefined;
  onSelect: (fact: string) => void;
}

export function FactCard(props: FactCardProps) {
  const fact = () => props.fact;
  const others = (ids: readonly string[]) => ids.flatMap((id) => props.byId(id) ?? []);
  const reached = () => {
    const { at, arrivedAt, position, station } = fact();
    if (station === hubStation) return null;
    if (position === null) return words('factNeverFed');
    if (arrivedAt - at < -atOnceMs)
      return words('factReachedBefore', { time: clockTime(arrivedAt, at), span: elapsed(at - arrivedAt) });
    if (arrivedAt - at <= atOnceMs) return words('factReachedAtOnce');
    return words('factReached', { time: clockTime(arrivedAt, at), span: span(at, arrivedAt) });
  };
  const read = () => {
    const { seenPosition, station } = fact();
    if (station === hubStation) return null;
    return seenPosition === null || seenPosition === 0
      ? words('factHadReadNothing')
      : words('factHadRead', { n: seenPosition });
  };
  return (
    <article
      class="grid gap-2 rounded-card border border-line px-3 py-2.5 text-table"
      data-testid="fact-card"
      data-fact={fact().fact}
      aria-live="polite"
    >
      <p class="m-0 flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <Show when={props.side}>{(side) => <strong class="font-code">{side()}</strong>}</Show>
        <span class="font-code">{clockTime(fact().at, props.now)}</span>
        <strong class="font-semibold">{factWord(fact(), language())}</strong>
        <Show when={fact().step}>{(step) => <span>{words('atStep', { step: step() })}</span>}</Show>
        <span class="font-code">{fact().station}</span>
        <span>{fact().actorName ?? fact().actor}</span>
        <Show when={reached()}>{(text) => <span class="text-ink-soft">{text()}</span>}</Show>
        <Show when={read()}>{(text) => <span class="text-ink-soft">{text()}</span>}</Show>
      </p>
      <Show when={props.side !== null && !props.alone && fact().station !== hubStation}>
        <Show
          when={fact().knew.length + fact().didNotKnow.length > 0}
          fallback={<p class="m-0 text-ink-soft">{words('factNothingElse')}</p>}
        >
          <div class="grid gap-1.5">
            <Known
              word={words('factDidNotKnow')}
              facts={others(fact().didNotKnow)}
              unseen
              onSelect={props.onSelect}
            />
            <Known word={words('factKnew')} facts={others(fact().knew)} onSelect={props.onSelect} />
          </div>
        </Show>
      </Show>
      <Show when={fact().summary.length > 0}>
        <details class="text-mini">
          <summary class="w-fit text-ink-faint hover:text-ink">{words('factSays')}</summary>
          <dl class="m-0 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 pt-1 font-code">
            <For each={fact().summary}>
              {({ name, value }) => (
                <>
                  <dt class="text-ink-faint">{name}</dt>
                  <dd class="m-0 break-words">{value}</dd>
                </>
              )}
            </For>
          </dl>
        </details>
      </Show>
    </article>
  );
}

function Known(props: {
  word: string;
  facts: readonly EvidenceFact[];
  unseen?: boolean;
  onSelect: (fact: string) => void;
}) {
  return (
    <Show when={props.facts.length > 0}>
      <p class="m-0 flex flex-wrap items-center gap-1.5">
        <span
          class="inline-flex items-center gap-1.5 font-semibold"
          classList={{ 'text-warn-ink': props.unseen === true, 'text-ink-soft': !props.unseen }}
        >
          <Sign name={props.unseen ? 'offline' : 'sent'} size={13} />
          {props.word}
        </span>
        <For each={props.facts}>
          {(other) => (
            <button
              type="button"
              onClick={() => props.onSelect(other.fact)}
              class="rounded-chip border px-1.5 font-code text-mini text-inherit hover:border-accent"
              classList={{
                'border-dashed border-warn-ink bg-transparent': props.unseen === true,
                'border-line bg-sunken': !props.unseen,
              }}
            >
              {clockSeconds(other.at)} {factWord(other, language())} {other.station}
            </button>
          )}
        </For>
      </p>
    </Show>
  );
}
