// The workbench of a route: its steps as a road at the left, what is chosen there at the right.
import type { DraftStep } from '@lineside/core/domain/route/draft';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import type { RoutePlace } from '../../view/route-address.ts';
import { freeStepKey, inOrder, insertStep, moveStep, withoutStep } from '../../view/route-order.ts';
import { type DraftNow, effectiveSteps, type PlantWords, type RouteScope } from '../../view/route-scope.ts';
import type { RouteDesk } from './route-desk.ts';
import { ScopePane } from './scope-pane.tsx';
import { StepRoad } from './step-road.tsx';
import type { RoutePreviewing } from './use-route-preview.ts';

interface RouteEditorProps {
  desk: RouteDesk;
  place: RoutePlace;
  onPlace: (place: Partial<RoutePlace>) => void;
  preview: RoutePreviewing;
}

export function RouteEditor(props: RouteEditorProps) {
  const plant = usePlantWords();
  const now = createMemo<DraftNow>(() => ({
    draft: props.desk.draft(),
    saved: props.desk.saved(),
    operationsEditedAt: props.desk.detail().operationsEditedAt,
  }));
  const steps = createMemo(() => inOrder(props.desk.draft().steps));
  const chosen = createMemo(() => steps().find(({ stepNo }) => stepNo === props.place.step) ?? null);
  const holds = createMemo(() => effectiveSteps(now(), plant()));
  const scope = createMemo<RouteScope>(() => {
    const step = chosen();
    if (step === null || props.place.at === 'route') return { at: 'ROUTE' };
    if (props.place.at === 'operation' && step.operation !== null)
      return { at: 'OPERATION', operation: step.operation };
    return { at: 'STEP', step };
  });
  /** Changes the steps; the chosen one stays chosen, whatever its number becomes. */
  const change = (next: readonly DraftStep[], choose = chosen()?.key) => {
    props.desk.edit((draft) => ({ ...draft, steps: [...next] }));
    const step = next.find(({ key }) => key === choose)?.stepNo ?? null;
    if (step !== props.place.step) props.onPlace({ step, at: 'step', field: '' });
  };
  const insert = (at: number) => {
    const { stepSettings } = props.desk.draft();
    const key = freeStepKey([...steps().map((step) => step.key), ...Object.keys(stepSettings)]);
    const step = { key, operation: null, processCode: null, name: { en: '', zh: '' } };
    change(insertStep(steps(), step, at), key);
  };
  return (
    <div class="grid min-h-0 flex-1 grid-cols-[minmax(300px,380px)_minmax(0,1fr)] gap-3 xl:grid-cols-[minmax(340px,440px)_minmax(0,1fr)] xl:gap-4">
      <StepRoad
        steps={steps()}
        fixed={props.desk.stepsFixed()}
        source={props.desk.draft().source}
        chosen={chosen()?.key ?? null}
        holds={holds()}
        problems={props.preview.problems()}
        onChoose={(step) => props.onPlace({ step: step?.stepNo ?? null, at: 'step', field: '' })}
        onInsert={insert}
        onMove={(from, to) => change(moveStep(steps(), steps()[from]?.key ?? '', to))}
      />
      <ScopePane
        desk={props.desk}
        now={now()}
        plant={plant()}
        scope={scope()}
        chosen={chosen()}
        field={props.place.field}
        problems={props.preview.problems()}
        onAt={(at) => props.onPlace({ at, field: '' })}
        onRemove={(key) => change(withoutStep(steps(), key), '')}
      />
    </div>
  );
}

/** Settings that are said outside any route, by operation and for the plant. */
function usePlantWords(): () => PlantWords {
  const operations = useQuery(() => masterQuery('operation'));
  const defaults = useQuery(() => masterQuery('executionDefaults'));
  return createMemo(() => ({
    operations: new Map(
      operations.data?.rows.map(({ key, data, changedAt }) => [key, { ...data, editedAt: changedAt }]) ?? [],
    ),
    plant: defaults.data?.rows[0]?.data.settings ?? null,
  }));
}
