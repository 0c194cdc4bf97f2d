// A name by touch, then its PIN: the way for whoever has no badge in hand. What was wrong with the last try stands above.

import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { language, say } from '@lineside/ui/language';
import { createEffect, createMemo, on, Show } from 'solid-js';
import type { ProofEntry } from '../../state/proof-entry.ts';
import type { ProofTrouble } from '../../state/proof-trouble.ts';
import { useStation } from '../../state/station-context.tsx';
import { type Named, NameTiles } from './name-tiles.tsx';
import { PinPad } from './pin-pad.tsx';
import { ProofProblem } from './proof-problem.tsx';

export interface ProofPanelProps {
  entry: ProofEntry;
  trouble: ProofTrouble;
  busy: boolean;
  users: readonly Named[];
  /** what is asked above the names */
  whose: string;
  /** what the PIN's Enter does */
  enterLabel: string;
  /** what is not done yet, and goes on after this */
  keptScan: string | null;
  /** of the line that says what was wrong */
  problemId: string;
  /** Esc leaves the PIN for the names */
  escapes?: boolean;
  /** also somebody who never worked here, by their user name */
  anybody?: boolean;
}

export function ProofPanel(props: ProofPanelProps) {
  const { now } = useStation();
  const person = createMemo(() => {
    const chosen = props.entry.chosen();
    const known = props.users.find(({ user }) => user === chosen) ?? null;
    return known ?? (chosen !== null && props.anybody === true ? { user: chosen, name: chosen } : null);
  });
  const typeName = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    const typed = event.currentTarget.value.trim();
    if (event.key !== 'Enter' || typed === '') return;
    event.preventDefault();
    props.entry.choose(typed);
  };
  let place: HTMLElement | undefined;
  const holdFocus = () => {
    if (document.activeElement === document.body) place?.focus();
  };
  // what was touched is gone with its screen: Esc and Tab must still be heard here
  createEffect(on(props.entry.chosen, () => queueMicrotask(holdFocus), { defer: true }));
  const locked = createMemo(() => (props.trouble.lockedUntil() ?? 0) > now());
  return (
    <>
      <ProofProblem trouble={props.trouble} keptScan={props.keptScan} testId={props.problemId} />
      <div
        ref={(element) => {
          place = element;
        }}
        tabindex="-1"
        class="-m-1 min-h-0 flex-1 overflow-y-auto p-1 outline-none"
      >
        <Show
          when={person()}
          fallback={
            <div class="flex h-full min-h-0 flex-col gap-4">
              <Show when={props.users.length > 0 || !props.anybody}>
                <NameTiles
                  title={props.whose}
                  users={props.users}
                  onChoose={props.entry.choose}
                  language={language()}
                />
              </Show>
              <Show when={props.anybody}>
                <input
                  type="text"
                  data-testid="proof-user"
                  autocomplete="off"
                  autocapitalize="off"
                  spellcheck={false}
                  maxlength={64}
                  aria-label={say(windowTexts.otherUser)}
                  placeholder={say(windowTexts.otherUser)}
                  onKeyDown={typeName}
                  class="min-h-14 rounded-card border border-line-strong bg-surface px-4"
                />
              </Show>
            </div>
          }
        >
          {(someone) => (
            <PinPad
              name={someone().name}
              pin={props.entry.pin()}
              locked={locked()}
              busy={props.busy}
              escapes={props.escapes === true}
              enterLabel={props.enterLabel}
              onDigit={props.entry.typePin}
              onErase={props.entry.erase}
              onEnter={() => void props.entry.enter()}
              onBack={() => props.entry.choose(null)}
            />
          )}
        </Show>
      </div>
    </>
  );
}
