// Which rule would match: a finished run is described, and the answer says which rule is taken, what it draws, and why
// each of the others is not.
import { Badge } from '@lineside/ui/badge';
import { language, say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { NumberInput, SelectInput } from '../../parts/form-fields.tsx';
import { createFormProblems, FormProblemsProvider } from '../../parts/form-problems.tsx';
import type { RuleMatch, TestedRun } from '../../view/sampling-test.ts';
import { verdictWords } from '../../view/sampling-words.ts';
import { useRunChoices } from './run-choices.ts';

interface RuleTesterProps {
  tested: TestedRun;
  /** null until everything is said */
  match: RuleMatch | null;
  onTested: (change: Partial<TestedRun>) => void;
}

export function RuleTester(props: RuleTesterProps) {
  // nobody is scolded for not having chosen yet
  return (
    <FormProblemsProvider value={createFormProblems()}>
      <Question {...props} />
    </FormProblemsProvider>
  );
}

function Question(props: RuleTesterProps) {
  const choices = useRunChoices();
  const qty = () => {
    const units = Number(props.tested.qty);
    return props.tested.qty === '' || Number.isNaN(units) ? null : units;
  };
  return (
    <section
      class="sheet grid min-w-0 gap-3 p-4 xl:sticky xl:top-16 xl:max-h-[calc(100dvh-80px)] xl:overflow-y-auto"
      aria-label={words('samplingTest')}
      data-testid="rule-tester"
    >
      <div>
        <h2 class="m-0 text-table font-semibold">{words('samplingTest')}</h2>
        <p class="m-0 text-mini text-ink-faint">{words('samplingTestLead')}</p>
      </div>
      <SelectInput
        label={words('fieldProduct')}
        value={props.tested.product || null}
        options={choices.products()}
        onValue={(product) => props.onTested({ product })}
        testId="test-product"
      />
      <div class="grid grid-cols-2 gap-3">
        <SelectInput
          label={words('fieldLine')}
          value={props.tested.line || null}
          options={choices.lines()}
          onValue={(line) => props.onTested({ line })}
          testId="test-line"
        />
        <NumberInput
          label={words('samplingQty')}
          value={qty()}
          onValue={(units) => props.onTested({ qty: units === null ? '' : String(units) })}
          testId="test-qty"
        />
      </div>
      <SelectInput
        label={words('fieldRoute')}
        value={props.tested.route || null}
        options={choices.routes()}
        onValue={(route) => props.onTested({ route })}
        testId="test-route"
      />
      <div aria-live="polite">
        <Show
          when={props.match}
          fallback={<p class="m-0 text-table text-ink-faint">{words('samplingTestAsk')}</p>}
        >
          {(match) => <Outcome match={match()} />}
        </Show>
      </div>
    </section>
  );
}

function Outcome(props: { match: RuleMatch }) {
  const others = () => props.match.tried.filter(({ verdict }) => verdict !== 'WINS');
  return (
    <div class="grid gap-4 border-t border-line pt-3">
      <Show
        when={props.match.rule}
        fallback={
          <p class="m-0 flex items-center gap-2 font-semibold text-warn-ink" data-testid="test-nobody">
            <Sign name="warn" size={15} />
            {words('samplingNobody')}
          </p>
        }
      >
        {(rule) => (
          <div
            class="grid gap-1 rounded-chip bg-pass-soft px-3 py-2.5"
            data-testid="test-winner"
            data-rule={rule().code}
          >
            <span class="flex flex-wrap items-center gap-2">
              <strong class="font-semibold">{say(rule().name)}</strong>
              <Badge kind="pass">{words('samplingWINS')}</Badge>
            </span>
            <span class="text-[17px] font-semibold">
              {words('samplingInspect', { n: props.match.sample, qty: props.match.run.qty })}
            </span>
            <span class="text-table text-ink-soft">{words('samplingPasses', { n: rule().accept })}</span>
          </div>
        )}
      </Show>
      <Show when={others().length > 0}>
        <div class="grid gap-1.5">
          <h3 class="m-0 text-table font-semibold">{words('samplingOthers')}</h3>
          <ul class="m-0 grid list-none gap-1.5 p-0 text-table" data-testid="test-others">
            <For each={others()}>
              {({ rule, verdict }) => (
                <li
                  class="flex flex-wrap items-baseline justify-between gap-x-3"
                  data-testid={`test-other-${rule.code}`}
                  data-verdict={verdict}
                >
                  <span>{say(rule.name)}</span>
                  <span class="text-mini text-ink-faint">
                    {verdictWords(verdict, rule, props.match.rule, language())}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </div>
  );
}
