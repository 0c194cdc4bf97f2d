// Search: type, press / anywhere, or scan a label. A text that is exactly one thing opens it at once.
import { useNavigate } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import Search from 'lucide-solid/icons/search';
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { searchQuery } from '../api/queries.ts';
import { words } from '../language.ts';
import { slashField } from '../parts/slash-field.ts';
import { hitAddress, meantHit, type SearchHit } from '../view/search-hit.ts';
import { fieldGapMs, noBurst, typedKey } from '../view/wedge-burst.ts';
import { SearchHits } from './search-hits.tsx';
import { useScanner } from './use-scanner.ts';

const typingRestMs = 150;
/** what the hub takes */
const longestText = 160;

export function SearchBox() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = createSignal('');
  const [asked, setAsked] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  let field: HTMLInputElement | undefined;
  let burst = noBurst;

  const query = useQuery(() => searchQuery(asked()));
  const hits = () => (asked() === '' ? [] : (query.data?.hits ?? []));

  createEffect(
    on(text, (typed) => {
      const rest = setTimeout(() => setAsked(typed.trim()), typingRestMs);
      onCleanup(() => clearTimeout(rest));
    }),
  );
  createEffect(on(asked, () => setActive(-1)));

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const go = (hit: SearchHit) => {
    close();
    setText('');
    setAsked('');
    field?.blur();
    navigate(hitAddress(hit));
  };
  const submit = async (wanted: string) => {
    const asking = wanted.trim().slice(0, longestText);
    if (asking === '') return;
    setAsked(asking);
    setOpen(true);
    // a failure shows in the list: the same query feeds it
    const answer = await client.fetchQuery(searchQuery(asking)).catch(() => null);
    const meant = answer === null ? null : meantHit(answer.hits, asking);
    if (meant !== null && asked() === asking) go(meant);
    else if (answer !== null && answer.hits.length > 0) setActive(0);
  };
  const scan = (scanned: string) => {
    setText(scanned);
    field?.focus();
    void submit(scanned);
  };
  useScanner(scan, () => {
    const own = slashField();
    if (own !== null) {
      own.focus();
      return;
    }
    field?.focus();
    field?.select();
  });

  const move = (by: number) => {
    const n = hits().length;
    if (n > 0) setActive((active() + by + n + (active() === -1 && by < 0 ? 1 : 0)) % n);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // an input method's own keys: its Enter takes what was composed
    if (event.isComposing) return;
    const typed = typedKey(burst, event.key, event.timeStamp, fieldGapMs);
    burst = typed.burst;
    const chosen = hits()[active()];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      go(chosen);
    } else if (event.key === 'Enter' || typed.scanned !== null) {
      event.preventDefault();
      void submit(typed.scanned ?? text());
    } else if (event.key === 'Escape') {
      if (open()) close();
      else field?.blur();
    }
  };

  return (
    <search class="relative w-full max-w-[440px]">
      <Search
        size={15}
        aria-hidden="true"
        class="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        maxlength={longestText}
        spellcheck={false}
        data-testid="search-input"
        aria-label={words('search')}
        aria-expanded={open() && asked() !== ''}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={active() < 0 ? undefined : `search-hit-${active()}`}
        aria-keyshortcuts={slashField() === null ? '/' : undefined}
        title={slashField() === null ? words('searchKey') : undefined}
        placeholder={words('searchHint')}
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(text() !== '')}
        onBlur={close}
        onKeyDown={onKeyDown}
        class="h-[38px] w-full rounded-card border border-line bg-sunken pr-9 pl-8 text-table text-ink transition-colors hover:border-line-strong focus:border-accent focus:bg-surface"
      />
      <Show when={slashField() === null}>
        <span
          aria-hidden="true"
          class="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 rounded-[5px] border border-line bg-surface px-1.5 font-mono text-[11px] leading-[18px] text-ink-faint"
        >
          /
        </span>
      </Show>
      <Show when={open() && asked() !== ''}>
        <SearchHits
          asked={asked()}
          hits={hits()}
          busy={query.isFetching && (query.data === undefined || query.isPlaceholderData)}
          error={query.error}
          active={active()}
          onPick={go}
          onPoint={setActive}
        />
      </Show>
    </search>
  );
}
