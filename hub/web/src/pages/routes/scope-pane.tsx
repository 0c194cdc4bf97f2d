// What is chosen on the road: a step with its settings, all steps of its operation in this route, or the whole route.
// A field that the address names is gone to.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import type { RouteProblem } from '@lineside/core/domain/route/facts';
import { Button } from '@lineside/ui/button';
import Trash from 'lucide-solid/icons/trash';
import { createEffect, createMemo, on, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Lead } from '../../parts/lead.tsx';
import { useOperationName } from '../../parts/operation-names.ts';
import { Segmented } from '../../parts/segmented.tsx';
import { SettingsForm } from '../../parts/settings/settings-form.tsx';
import { plantAddress } from '../../view/addresses.ts';
import type { SettingPlaceName } from '../../view/route-address.ts';
import {
  type DraftNow,
  type PlantWords,
  type RouteScope,
  scopeProblems,
  scopeView,
  withScopeSettings,
} from '../../view/route-scope.ts';
import { settingWords } from '../../view/route-settings.ts';
import type { RouteDesk } from './route-desk.ts';
import { RouteFields } from './route-fields.tsx';
import { StepFields } from './step-fields.tsx';

interface ScopePaneProps {
  desk: RouteDesk;
  now: DraftNow;
  plant: PlantWords;
  scope: RouteScope;
  chosen: DraftStep | null;
  field: string;
  problems: readonly RouteProblem[];
  onAt: (at: SettingPlaceName) => void;
  onRemove: (key: string) => void;
}

const testId = 'settings';

export function ScopePane(props: ScopePaneProps) {
  const operationName = useOperationName();
  let pane: HTMLElement | undefined;
  const view = createMemo(() => scopeView(props.now, props.plant, props.scope));
  const problems = createMemo(() => scopeProblems(props.problems, props.scope));
  const ofOperation = () => {
    const operation = props.chosen?.operation ?? null;
    return operation === null ? null : operationName(operation);
  };
  const at = () =>
    props.scope.at === 'STEP' ? 'step' : props.scope.at === 'OPERATION' ? 'operation' : 'route';
  // another place begins at its top
  createEffect(
    on(
      () => `${at()} ${props.chosen?.key}`,
      () => pane?.scrollTo({ top: 0 }),
      { defer: true },
    ),
  );
  createEffect(() => {
    const { field } = props;
    if (field === '') return;
    const own = field === 'stepNo' ? 'operation' : field;
    const id = own in settingWords ? `${testId}-${own}` : `route-field-${own}`;
    queueMicrotask(() => {
      const place = document.getElementById(id);
      place?.scrollIntoView({ block: 'start' });
      (place?.querySelector<HTMLElement>('input, select') ?? place)?.focus({ preventScroll: true });
    });
  });
  return (
    <section
      ref={pane}
      class="sheet relative min-h-0 overflow-y-auto"
      aria-label={words('fieldSettings')}
      data-testid="scope-pane"
      data-at={props.scope.at}
    >
      <Show when={props.chosen}>
        {(step) => (
          <header class="sticky top-0 z-10 flex min-h-10 items-center gap-3 border-b border-line bg-sunken px-4 py-1.5">
            <div class="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
              <Segmented
                label={words('scopeHow')}
                value={at()}
                options={[
                  { value: 'step', label: words('scopeStep', { step: step().stepNo }) },
                  ...(ofOperation() === null
                    ? []
                    : [
                        {
                          value: 'operation' as const,
                          label: words('scopeOperation', { operation: ofOperation() }),
                        },
                      ]),
                  { value: 'route', label: words('routeWhole') },
                ]}
                onValue={props.onAt}
                testId="scope"
              />
              <Show when={step().operation}>
                {(operation) => (
                  <Lead
                    look="lead"
                    href={plantAddress('operation', operation())}
                    class="text-mini"
                    title={words('scopeEverywhereHint', { operation: ofOperation() })}
                  >
                    {words('scopeEverywhere')}
                  </Lead>
                )}
              </Show>
            </div>
            <Show when={!props.desk.stepsFixed()}>
              <Button
                kind="quiet"
                size="dense"
                class="-mr-2 text-fail-ink!"
                data-testid="step-remove"
                title={words('stepRemove')}
                onClick={() => props.onRemove(step().key)}
              >
                <Trash size={14} aria-hidden="true" />
                <span class="max-xl:sr-only">{words('stepRemove')}</span>
              </Button>
            </Show>
          </header>
        )}
      </Show>
      <Show when={props.scope.at === 'STEP' ? props.scope.step : null}>
        {(step) => <StepFields desk={props.desk} step={step()} problems={problems()} />}
      </Show>
      <Show when={props.scope.at === 'ROUTE'}>
        <RouteFields desk={props.desk} problems={problems()} />
      </Show>
      <h2 class="m-0 border-t border-line bg-sunken px-4 py-2 text-table font-semibold">
        {words('fieldSettings')}
        <span class="pl-2 font-normal text-ink-faint">{words('settingsLead')}</span>
      </h2>
      <Show when={`${at()} ${props.chosen?.key}`} keyed>
        {(_place) => (
          <SettingsForm
            settings={view().settings}
            onSettings={(settings) =>
              props.desk.edit((draft) => withScopeSettings(draft, props.scope, settings))
            }
            operation={view().operation as string | null}
            inherited={view().inherited}
            holds={view().holds}
            here={view().here}
            otherwise={view().otherwise}
            earlier={view().earlier}
            problems={problems()}
            disabled={props.desk.readOnly()}
            testId={testId}
          />
        )}
      </Show>
    </section>
  );
}
