// Who has worked here, as tiles: one touch instead of typing a user name.
import type { StationFace } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { EmptyState } from '@lineside/ui/empty-state';
import { type Language, say } from '@lineside/ui/language';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';

/** From this many names on there is a field to find one. */
const searchFrom = 13;

export type Named = Pick<StationFace['users'][number], 'user' | 'name'>;

export interface NameTilesProps {
  /** what is asked above the names */
  title: string;
  users: readonly Named[];
  language: Language;
  onChoose: (user: string) => void;
}

export function NameTiles(props: NameTilesProps) {
  const [search, setSearch] = createSignal('');
  // a lock may lie over an approval
  const title = createUniqueId();
  const found = createMemo(() => {
    const wanted = search().trim().toLowerCase();
    return props.users
      .filter(({ name, user }) => `${name} ${user}`.toLowerCase().includes(wanted))
      .toSorted((a, b) => a.name.localeCompare(b.name, props.language));
  });
  return (
    <Show
      when={props.users.length > 0}
      fallback={<EmptyState title={say(stationTexts.noNames)} hint={say(stationTexts.noNamesHint)} />}
    >
      <section class="flex min-h-0 flex-1 flex-col gap-4" aria-labelledby={title}>
        <div class="flex items-center justify-between gap-4">
          <h2 id={title} class="text-lead font-semibold">
            {props.title}
          </h2>
          <Show when={props.users.length >= searchFrom}>
            <input
              type="search"
              aria-label={say(stationTexts.searchName)}
              placeholder={say(stationTexts.searchName)}
              value={search()}
              onInput={(event) => setSearch(event.currentTarget.value)}
              class="min-h-12 w-64 rounded-card border border-line-strong bg-surface px-4"
            />
          </Show>
        </div>
        <ul class="grid min-h-0 auto-rows-min grid-cols-[repeat(auto-fill,minmax(200px,1fr))] 2xl:grid-cols-[repeat(auto-fill,minmax(280px,1fr))] -m-1 gap-3 overflow-y-auto p-1 pb-6">
          <For each={found()} fallback={<li class="text-ink-faint">{say(stationTexts.noNameFound)}</li>}>
            {({ user, name }) => (
              <li>
                <button
                  type="button"
                  data-testid={`sign-in-user-${user}`}
                  onClick={() => props.onChoose(user)}
                  class="flex min-h-20 w-full items-center gap-4 rounded-card border border-line bg-surface px-4 py-2 text-left text-lead font-semibold shadow-lift transition-colors hover:border-accent"
                >
                  <span
                    aria-hidden="true"
                    class="grid size-12 shrink-0 place-items-center rounded-full bg-accent-soft text-station text-accent-ink"
                  >
                    {initials(name)}
                  </span>
                  <span class="min-w-0">
                    <span class="wrap-anywhere block leading-tight">{name}</span>
                    <Show when={user.toLowerCase() !== name.toLowerCase()}>
                      <span class="font-code wrap-anywhere block text-note font-normal text-ink-faint">
                        {user}
                      </span>
                    </Show>
                  </span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** `Li Wei` → `LW`, `Quality lead` → `QL`, `P03` → `P03`, `王小明` → `小明`. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  if (words.length > 1)
    return words
      .map((word) => [...word][0] ?? '')
      .join('')
      .slice(0, 2)
      .toUpperCase();
  const letters = [...name.trim()];
  return (/\p{Script=Han}/u.test(name) ? letters.slice(-2) : letters.slice(0, 3)).join('');
}
