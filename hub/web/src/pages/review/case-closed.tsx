// A case that is closed: who answered what and why, or which facts cleared it.
import type { ExceptionDetail } from '@lineside/core/contracts/review';
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { Time } from '@lineside/ui/time';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { caseAddress } from '../../view/addresses.ts';
import { clockTime } from '../../view/clock-time.ts';
import { factWord } from '../../view/fact-word.ts';

export function CaseClosed(props: { detail: ExceptionDetail }) {
  const closing = () => {
    const all = [...props.detail.sides.flatMap(({ facts }) => facts), ...props.detail.context];
    return props.detail.clearedBy.map((id) => all.find(({ fact }) => fact === id) ?? id);
  };
  return (
    <footer
      class="flex flex-wrap items-end gap-x-6 gap-y-2 border-t border-line bg-sunken px-4 py-2.5"
      data-testid="case-closed"
    >
      <Show
        when={props.detail.row.answer}
        fallback={
          <div class="grid gap-1 text-table">
            <strong class="flex items-center gap-2 font-semibold text-pass-ink">
              <Sign name="pass" size={14} />
              {words('clearedTitle')}
            </strong>
            <span class="text-ink-soft">{words('clearedHint')}</span>
            <Show when={closing().length > 0}>
              <span class="flex flex-wrap gap-x-3">
                <span class="text-ink-faint">{words('closedBy')}</span>
                <For each={closing()}>
                  {(fact) => (
                    <span class="font-code">
                      {typeof fact === 'string'
                        ? fact
                        : `${clockTime(fact.at, props.detail.now)} ${factWord(fact, language())} ${fact.station}`}
                    </span>
                  )}
                </For>
              </span>
            </Show>
            <Show when={props.detail.raisedAs.length > 0}>
              <span class="flex flex-wrap gap-x-2">
                <span class="text-ink-faint">{words('clearedRaised')}</span>
                <For each={props.detail.raisedAs}>
                  {(id) => (
                    <A href={caseAddress(id)} class="lead-link font-code">
                      {id.slice(0, 8)}
                    </A>
                  )}
                </For>
              </span>
            </Show>
          </div>
        }
      >
        {(answer) => (
          <div class="grid gap-0.5 text-table" data-testid="given-answer" data-answer={answer().answer}>
            <strong class="flex flex-wrap items-center gap-2 font-semibold">
              <Sign name="pass" size={14} class="text-accent-ink" />
              {words('givenBy', {
                answer:
                  answer().answer === 'REWORK'
                    ? words('actREWORK', { step: answer().toStep })
                    : words(`answer${answer().answer}`),
                who: answer().byName ?? answer().by,
              })}
              <Time at={answer().at} form="exact" class="font-code font-normal text-ink-soft" />
            </strong>
            <span>{answer().reason}</span>
          </div>
        )}
      </Show>
    </footer>
  );
}
