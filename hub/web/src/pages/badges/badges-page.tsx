// The badges just made, as sheets to print. Their codes are known in this window only, and only until they are forgotten.
import { Button } from '@lineside/ui/button';
import { EmptyState } from '@lineside/ui/empty-state';
import { Sign } from '@lineside/ui/sign';
import Printer from 'lucide-solid/icons/printer';
import { createSignal, For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { badgeSheets } from '../../view/badge-sheets.ts';
import { BadgeCard, type CodeKind, codeKinds } from './badge-card.tsx';
import {
  badgesPrinted,
  type FreshBadge,
  forgetBadges,
  freshBadges,
  unprintedBadges,
} from './fresh-badges.ts';

export function BadgesPage() {
  usePageTitle(() => words('badgesTitle'));
  return (
    <Show when={freshBadges().length > 0} fallback={<None />}>
      <Sheets />
    </Show>
  );
}

function None() {
  return (
    <section class="sheet">
      <EmptyState
        title={words('badgesNone')}
        hint={words('badgesNoneHint')}
        testId="badges-none"
        action={
          <ButtonLink href="/users" testId="badges-users">
            {words('badgesToUsers')}
          </ButtonLink>
        }
      />
    </section>
  );
}

function Sheets() {
  const [code, setCode] = createSignal<CodeKind>('BAR');
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const onSheet = () => freshBadges().filter(({ user }) => !left().has(user));
  const choose = (user: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((other) => other !== user) : [...before, user]));
  const print = () => {
    window.print();
    badgesPrinted(new Set(onSheet().map(({ user }) => user)));
  };
  return (
    <div class="grid grid-cols-[minmax(0,1fr)] gap-3 print:block">
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('badgesTitle')}</h1>
        <Segmented
          label={words('badgesCode')}
          value={code()}
          options={codeKinds.map((kind) => ({ value: kind, label: words(`badgesCode${kind}`) }))}
          onValue={setCode}
          testId="badges-code"
        />
        <span class="text-mini text-ink-faint">{words('badgesPrintHint')}</span>
        <span class="ml-auto flex items-center gap-2">
          <CommandDialog
            trigger={words('badgesForget')}
            title={words('badgesForgetTitle', { n: freshBadges().length })}
            lead={words('badgesForgetLead')}
            confirm={words('badgesForgetConfirm')}
            testId="badges-forget"
            onConfirm={async () => forgetBadges()}
          />
          <Button
            kind="primary"
            size="dense"
            data-testid="badges-print"
            disabled={onSheet().length === 0}
            onClick={print}
          >
            <Printer size={14} aria-hidden="true" />
            {words('badgesPrint')}
          </Button>
        </span>
      </header>
      <Show when={unprintedBadges() > 0}>
        <p
          class="m-0 flex items-center gap-2 rounded-card bg-warn-soft px-3 py-2 text-table text-warn-ink print:hidden"
          data-testid="badges-warning"
        >
          <Sign name="warn" size={14} />
          {words('badgesFreshHint')}
        </p>
      </Show>
      <div class="flex flex-col items-start gap-4 xl:flex-row print:block">
        <fieldset class="sheet m-0 grid w-full shrink-0 gap-x-4 gap-y-0.5 p-3 max-xl:grid-cols-3 xl:w-56 print:hidden">
          <legend class="sr-only">{words('badgesOnSheet')}</legend>
          <span class="eyebrow col-span-full" aria-hidden="true">
            {words('badgesOnSheet')}
          </span>
          <For each={freshBadges()}>
            {(badge) => <Choice badge={badge} on={!left().has(badge.user)} onChoose={choose} />}
          </For>
        </fieldset>
        <section
          class="w-full min-w-0 flex-1 overflow-x-auto print:overflow-visible"
          aria-label={words('badgesTitle')}
        >
          <For each={badgeSheets(onSheet())}>
            {(cards) => (
              <div class="badge-sheet mb-4 shadow-lift print:mb-0 print:shadow-none">
                <For each={cards}>{(badge) => <BadgeCard badge={badge} code={code()} />}</For>
              </div>
            )}
          </For>
        </section>
      </div>
    </div>
  );
}

function Choice(props: { badge: FreshBadge; on: boolean; onChoose: (user: string, on: boolean) => void }) {
  return (
    <label class="flex min-h-8 min-w-0 items-center gap-2 rounded-chip px-1 text-table hover:bg-sunken">
      <input
        type="checkbox"
        data-testid={`badge-choose-${props.badge.user}`}
        checked={props.on}
        onChange={(event) => props.onChoose(props.badge.user, event.currentTarget.checked)}
        class="size-4 shrink-0 accent-(--color-accent)"
      />
      <span class="min-w-0 flex-1 wrap-anywhere">{props.badge.name}</span>
      <span class="font-code text-mini text-ink-faint">{props.badge.user}</span>
    </label>
  );
}
