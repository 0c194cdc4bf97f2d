// What holds for the whole site, stations offline included: its name, going on provisionally, the lock, and its days.
import { hubCommands } from '@lineside/core/contracts/hub-api';
import type { SiteConfigured } from '@lineside/core/domain/site/facts';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { language } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { useQuery } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { siteQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { NumberInput, SelectInput, SwitchInput, TextPairInput } from '../../parts/form-fields.tsx';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import { LeaveQuestion } from '../../parts/leave-question.tsx';
import { usePageKeys } from '../../parts/page-keys.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ProblemSummary } from '../../parts/problem-summary.tsx';
import { Reading } from '../../parts/reading.tsx';
import { SaveButton } from '../../parts/save-button.tsx';
import { fieldProblems } from '../../view/field-problems.ts';
import { followed } from '../../view/followed.ts';
import { timeZones } from '../../view/time-zones.ts';

export function SiteSettingsPage() {
  usePageTitle(() => words('siteTitle'));
  const site = useQuery(siteQuery);
  return (
    <Reading query={site} skeleton={<div class="skeleton h-72 max-w-[720px]" />}>
      {(read) => <SiteForm standing={read()} />}
    </Reading>
  );
}

/** As it is entered: minutes may be missing while they are typed. */
type Entered = Omit<SiteConfigured, 'lockAfterMinutes'> & { lockAfterMinutes: number | null };

function SiteForm(props: { standing: SiteConfigured }) {
  const configure = useHubCommand('configureSite');
  let commandFor = commandsByContent();
  const problems = createFormProblems();
  // a copy: what was read is kept up to date in place
  const [start, setStart] = createSignal<Entered>(structuredClone(unwrap(props.standing)));
  const [entered, setEntered] = createSignal<Entered>(start());
  const [isSaved, setSaved] = createSignal(false);
  let summary: HTMLElement | undefined;
  // what somebody else saves meanwhile is not put back with the next save here
  const standing = createMemo(() => canonicalJson(props.standing));
  createEffect(
    on(
      standing,
      () => {
        const now = structuredClone(unwrap(props.standing));
        setEntered((before) => followed(before, start(), now));
        setStart(now);
      },
      { defer: true },
    ),
  );
  const isDirty = createMemo(() => canonicalJson(entered()) !== canonicalJson(start()));
  const problem = createMemo(() => fieldProblems(hubCommands.configureSite, entered(), language()));
  const maySave = () => isDirty() && !configure.isPending;
  const set = (change: Partial<Entered>) => {
    setSaved(false);
    setEntered((before) => ({ ...before, ...change }));
  };
  const save = async () => {
    if (!maySave()) return;
    problems.setTried(true);
    const site = hubCommands.configureSite.safeParse(entered());
    if (!site.success || problems.all().length > 0) {
      summary?.focus();
      return;
    }
    try {
      await configure.mutateAsync({ command: commandFor(site.data), input: site.data });
      // the same again, after somebody else changed it, is another save
      commandFor = commandsByContent();
      setStart(site.data);
      setEntered(site.data);
      problems.setTried(false);
      setSaved(true);
    } catch {
      // shown above the form
    }
  };
  usePageKeys({ save, enabled: () => true });
  return (
    <FormProblemsProvider value={problems}>
      <article class="grid max-w-[720px] content-start gap-3" data-testid="site-settings">
        <header class="flex flex-wrap items-center gap-3">
          <div class="mr-auto grid gap-0.5">
            <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('siteTitle')}</h1>
            <p class="m-0 text-table text-ink-soft">{words('siteLead')}</p>
          </div>
          <Show when={isSaved()}>
            <span
              role="status"
              data-testid="site-saved"
              class="flex items-center gap-1.5 text-table font-medium text-pass-ink"
            >
              <Sign name="pass" size={13} />
              {words('siteSaved')}
            </span>
          </Show>
          <SaveButton
            saving={configure.isPending}
            disabled={!maySave()}
            onSave={() => void save()}
            testId="site-save"
          />
        </header>
        <ProblemSummary problems={problems} ref={(element) => (summary = element)} />
        <Show when={configure.error}>{(error) => <FailureNote error={error()} compact />}</Show>
        <section class="sheet grid gap-5 p-5">
          <TextPairInput
            label={words('siteName')}
            value={entered().name}
            onValue={(name) => set({ name })}
            problem={problem()('name')}
            required
            testId="site-name"
          />
          <div class="grid gap-1">
            <SwitchInput
              label={words('siteProvisional')}
              hint={words('siteProvisionalHint')}
              value={entered().provisionalWork}
              onValue={(provisionalWork) => set({ provisionalWork })}
              testId="site-provisional"
            />
            <div class="pl-[46px]">
              <SwitchInput
                label={words('siteApproval')}
                hint={words('siteApprovalHint')}
                value={entered().provisionalApproval}
                onValue={(provisionalApproval) => set({ provisionalApproval })}
                disabled={!entered().provisionalWork}
                testId="site-approval"
              />
            </div>
          </div>
          <div class="max-w-72">
            <NumberInput
              label={words('siteLock')}
              hint={words('siteLockHint')}
              unit={words('siteMinutes')}
              value={entered().lockAfterMinutes}
              onValue={(lockAfterMinutes) => set({ lockAfterMinutes })}
              problem={problem()('lockAfterMinutes')}
              required
              testId="site-lock"
            />
          </div>
          <div class="max-w-72">
            <SelectInput
              label={words('siteTimeZone')}
              hint={words('siteTimeZoneHint')}
              value={entered().timeZone}
              options={timeZones(entered().timeZone)}
              onValue={(timeZone) => set({ timeZone })}
              problem={problem()('timeZone')}
              testId="site-time-zone"
            />
          </div>
        </section>
      </article>
      <LeaveQuestion unsaved={isDirty()} />
    </FormProblemsProvider>
  );
}
