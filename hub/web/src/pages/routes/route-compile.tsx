// What publishing would give: every problem with a link to where it is mended, or the new version and how it differs
// from the one in use; and publishing itself, after asking.
import type { RoutePreview } from '@lineside/core/contracts/routes';
import { Sign } from '@lineside/ui/sign';
import { Match, Show, Switch } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ChangeList } from '../../parts/change-list.tsx';
import { FailureNote } from '../../parts/failure-note.tsx';
import { HashText } from '../../parts/hash-text.tsx';
import { FaultList } from './fault-list.tsx';
import { ProblemList } from './problem-list.tsx';
import { PublishButton } from './publish-button.tsx';
import type { RouteDesk } from './route-desk.ts';
import type { RoutePreviewing } from './use-route-preview.ts';

interface RouteCompileProps {
  desk: RouteDesk;
  preview: RoutePreviewing;
}

export function RouteCompile(props: RouteCompileProps) {
  return (
    <section
      class="sheet min-h-0 flex-1 overflow-y-auto p-4"
      aria-label={words('routeTabCompile')}
      aria-busy={!props.preview.current()}
      data-testid="route-compile"
      data-current={props.preview.current()}
    >
      <Show when={props.desk.faults().length > 0}>
        <FaultList route={props.desk.draft().route} faults={props.desk.faults()} />
      </Show>
      <Show
        when={props.desk.faults().length === 0 && props.preview.answer()}
        fallback={
          <Show
            when={props.preview.error()}
            fallback={
              <Show when={props.desk.faults().length === 0}>
                <span class="skeleton block h-24" />
              </Show>
            }
          >
            {(error) => <FailureNote error={error()} retry={() => props.preview.retry()} />}
          </Show>
        }
      >
        {(answer) => (
          <div
            class="grid max-w-[980px] gap-4 transition-opacity"
            classList={{ 'opacity-60': !props.preview.current() }}
          >
            <Switch fallback={<NewVersion {...props} answer={answer()} />}>
              <Match when={answer().problems.length > 0}>
                <Verdict tone="fail" testId="compile-invalid">
                  {words(answer().problems.length === 1 ? 'compileInvalidOne' : 'compileInvalid', {
                    n: answer().problems.length,
                  })}
                </Verdict>
                <ProblemList
                  route={props.desk.draft().route}
                  steps={props.desk.draft().steps}
                  problems={answer().problems}
                />
              </Match>
              <Match when={answer().version === null}>
                <Verdict tone="pass" testId="compile-same">
                  {words('compileSame', { version: props.desk.inUse()?.version })}
                </Verdict>
                <p class="m-0 text-table text-ink-soft">
                  <HashText hash={answer().hash} />
                </p>
              </Match>
            </Switch>
          </div>
        )}
      </Show>
    </section>
  );
}

function NewVersion(props: RouteCompileProps & { answer: RoutePreview }) {
  const may = useMay();
  return (
    <>
      <Verdict tone="pass" testId="compile-ready">
        {words('compileReady', { version: props.answer.version })}
      </Verdict>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <HashText hash={props.answer.hash} />
        <Show
          when={may('route:compile')}
          fallback={<span class="text-table text-ink-faint">{words('compileMayNot')}</span>}
        >
          <PublishButton desk={props.desk} preview={props.preview} answer={props.answer} />
        </Show>
      </div>
      <Show
        when={props.desk.inUse()}
        fallback={<p class="m-0 text-table text-ink-soft">{words('compileFirst')}</p>}
      >
        {(version) => (
          <section class="grid gap-2">
            <h2 class="m-0 text-hub font-semibold">
              {words('compileAgainst', { version: version().version })}
            </h2>
            <ChangeList changes={props.answer.changes} testId="compile-changes" />
          </section>
        )}
      </Show>
    </>
  );
}

function Verdict(props: { tone: 'pass' | 'fail'; testId: string; children: string }) {
  return (
    <p
      role="status"
      data-testid={props.testId}
      class="m-0 flex items-center gap-2.5 rounded-chip px-3 py-2 font-semibold"
      classList={{
        'bg-pass-soft text-pass-ink': props.tone === 'pass',
        'bg-fail-soft text-fail-ink': props.tone === 'fail',
      }}
    >
      <Sign name={props.tone} size={16} />
      {props.children}
    </p>
  );
}
