// What a route is as a whole: name, product, the days on which orders take it, its first-article template.
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { language, say } from '@lineside/ui/language';
import { useNavigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createMemo, For, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { SelectInput, SwitchInput, TextPairInput } from '../../parts/form-fields.tsx';
import { Lead } from '../../parts/lead.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import { ProblemSentence } from '../../parts/settings/problem-sentence.tsx';
import { addressOf } from '../../view/addresses.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { SavedDraft } from '../../view/route-faults.ts';
import type { RouteDesk } from './route-desk.ts';

interface RouteFieldsProps {
  desk: RouteDesk;
  problems: readonly RouteProblem[];
}

export function RouteFields(props: RouteFieldsProps) {
  const navigate = useNavigate();
  const products = useQuery(() => masterQuery('product'));
  const templates = useQuery(() => masterQuery('faiTemplate'));
  const draft = () => props.desk.draft();
  const fault = createMemo(() => fieldProblems(SavedDraft, draft(), language()));
  const isOthers = () => props.desk.stepsFixed();
  const change = (part: Partial<RouteDraft>, label?: string) =>
    props.desk.edit((before) => ({ ...before, ...part }), label);
  const problemsOf = (...fields: readonly string[]) => (
    <For each={props.problems.filter(({ field }) => fields.includes(field))}>
      {(problem) => <ProblemSentence problem={problem} />}
    </For>
  );
  return (
    <div class="grid gap-3 px-4 py-3" data-testid="route-fields">
      <div id="route-field-steps" tabindex="-1" class="empty:hidden">
        {problemsOf('steps')}
      </div>
      <div class="grid" id="route-field-name">
        <TextPairInput
          label={words('fieldName')}
          value={draft().name}
          onValue={(name) => change({ name }, 'name')}
          problem={fault()('name')}
          disabled={isOthers()}
          testId="route-name"
          required
        />
      </div>
      <div class="grid gap-3 xl:grid-cols-2">
        <SelectInput
          label={words('fieldProduct')}
          value={draft().product}
          none={words('routeAnyProduct')}
          options={(products.data?.rows ?? []).map(({ key, data }) => ({
            value: key,
            label: `${key} · ${say(data.name)}`,
          }))}
          onValue={(product) => change({ product })}
          disabled={isOthers()}
          testId="route-product"
        />
        <div class="grid content-start gap-1" id="route-field-faiTemplate">
          <SelectInput
            label={words('fieldFaiTemplate')}
            value={draft().faiTemplate}
            none={words('routeNoTemplate')}
            options={(templates.data?.rows ?? []).map(({ key, data }) => ({
              value: key,
              label: say(data.name) || key,
            }))}
            onValue={(faiTemplate) => change({ faiTemplate })}
            disabled={props.desk.readOnly()}
            testId="route-fai-template"
          />
          {problemsOf('faiTemplate')}
          <Show when={draft().faiTemplate}>
            {(template) => (
              <Lead
                look="lead"
                href={addressOf('faiTemplate', template())}
                class="justify-self-start text-mini"
              >
                {words('routeSeeTemplate')}
              </Lead>
            )}
          </Show>
        </div>
      </div>
      <div class="grid grid-cols-2 gap-3">
        <div class="grid content-start" id="route-field-effectiveFrom">
          <DayInput
            label={words('fieldEffectiveFrom')}
            value={draft().effectiveFrom}
            onValue={(effectiveFrom) => change({ effectiveFrom })}
            problem={fault()('effectiveFrom')}
            hint={words('routeNoBound')}
            disabled={isOthers()}
            testId="route-from"
          />
        </div>
        <div class="grid content-start" id="route-field-effectiveTo">
          <DayInput
            label={words('fieldEffectiveTo')}
            value={draft().effectiveTo}
            onValue={(effectiveTo) => change({ effectiveTo })}
            problem={fault()('effectiveTo')}
            hint={words('routeNoBound')}
            disabled={isOthers()}
            testId="route-to"
          />
        </div>
        <div class="col-span-2 empty:hidden">{problemsOf('effectiveTo', 'effectiveFrom')}</div>
      </div>
      <div class="flex flex-wrap items-start justify-between gap-3">
        <SwitchInput
          label={words('fieldActive')}
          hint={words('routeActiveHint')}
          value={draft().active}
          onValue={(active) => change({ active })}
          disabled={props.desk.readOnly()}
          testId="route-active"
        />
        <Show when={!props.desk.readOnly()}>
          <RemoveButton
            kind="routeDraft"
            key={draft().route}
            edition={props.desk.edition()}
            name={say(draft().name) || draft().route}
            onRemoved={() => {
              props.desk.discard();
              navigate('/routes');
            }}
          />
        </Show>
      </div>
    </div>
  );
}
