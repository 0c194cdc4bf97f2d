// What a step is: its operation and its name. An outside system's steps are read here, and why is said.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import type { Text } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import Lock from 'lucide-solid/icons/lock';
import { For, type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { SelectInput, TextPairInput } from '../../parts/form-fields.tsx';
import { Lead } from '../../parts/lead.tsx';
import { useOperations } from '../../parts/operation-names.ts';
import { ProblemSentence } from '../../parts/settings/problem-sentence.tsx';
import { plantAddress } from '../../view/addresses.ts';
import type { RouteDesk } from './route-desk.ts';

interface StepFieldsProps {
  desk: RouteDesk;
  step: DraftStep;
  problems: readonly RouteProblem[];
}

export function StepFields(props: StepFieldsProps) {
  const operations = useOperations();
  const own = () => props.problems.filter(({ field }) => field === 'operation' || field === 'stepNo');
  const change = (part: Partial<DraftStep>, label?: string) =>
    props.desk.edit(
      (draft) => ({
        ...draft,
        steps: draft.steps.map((step) => (step.key === props.step.key ? { ...step, ...part } : step)),
      }),
      label,
    );
  /** A name that was the operation's own, or none, follows it. */
  const chooseOperation = (code: string) => {
    const before = operations().get(props.step.operation ?? '')?.name ?? { en: '', zh: '' };
    const { name } = props.step;
    const follows = isEmpty(name) || (name.en === before.en && name.zh === before.zh);
    const now = operations().get(code)?.name;
    change({ operation: code, ...(follows && now !== undefined ? { name: { ...now } } : {}) });
  };
  return (
    <div class="grid gap-3 px-4 py-3" id="route-field-operation" data-testid="step-fields">
      <For each={own()}>{(problem) => <ProblemSentence problem={problem} />}</For>
      <Show
        when={props.desk.draft().source === 'ERP'}
        fallback={
          <div class="grid gap-3 xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <SelectInput
              label={words('fieldOperation')}
              value={props.step.operation}
              options={[...operations()].map(([code, { name, process }]) => ({
                value: code,
                label: say(name) || code,
                group: process === null ? words('operationsOfAny') : words('operationsOf', { process }),
              }))}
              onValue={chooseOperation}
              disabled={props.desk.stepsFixed()}
              testId="step-operation"
            />
            <div class="grid content-start" id="route-field-name">
              <TextPairInput
                label={words('fieldName')}
                value={props.step.name}
                onValue={(name) => change({ name }, `step ${props.step.key} name`)}
                disabled={props.desk.stepsFixed()}
                testId="step-name"
              />
            </div>
          </div>
        }
      >
        <dl class="m-0 grid grid-cols-3 gap-3">
          <Fact label={words('fieldName')}>{say(props.step.name)}</Fact>
          <Fact label={words('fieldProcessCode')}>{props.step.processCode ?? '—'}</Fact>
          <Fact label={words('fieldOperation')}>
            <Show
              when={props.step.operation}
              fallback={
                <Lead look="lead" href={plantAddress('operation')}>
                  {words('receiptMap')}
                </Lead>
              }
            >
              {(code) => <>{say(operations().get(code())?.name ?? { en: code(), zh: code() })}</>}
            </Show>
          </Fact>
        </dl>
        <p class="m-0 flex items-baseline gap-1.5 text-mini text-ink-faint" data-testid="steps-read-only">
          <Lock size={12} aria-hidden="true" class="translate-y-0.5" />
          {words('sourceERPHint')}
        </p>
      </Show>
    </div>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid content-start gap-0.5">
      <dt class="eyebrow">{props.label}</dt>
      <dd class="m-0">{props.children}</dd>
    </div>
  );
}

function isEmpty({ en, zh }: Text): boolean {
  return en.trim() === '' && zh.trim() === '';
}
