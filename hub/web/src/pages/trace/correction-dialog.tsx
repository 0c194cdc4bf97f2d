// Setting a visit right that was recorded wrongly. Nothing is undone: the correction is a record of its own, with a
// reason, and what was recorded stays in the trace.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { Trace, TraceVisit } from '@lineside/core/contracts/trace';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import { For, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { useHubCommand } from '../../api/commands.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import {
  type CorrectionChoice,
  correctionOf,
  possibleCorrections,
  type TypedDefect,
} from '../../view/visit-correction.ts';
import { DefectRows } from './defect-rows.tsx';

type Input = HubCommandInput<'correctVisit'>;

const choiceWords: Record<CorrectionChoice, HubTextKey> = {
  PASS: 'correctPASS',
  FAIL: 'correctFAIL',
  VOID_VISIT: 'correctVOID_VISIT',
};

export function CorrectionDialog(props: { visit: TraceVisit; trace: Trace }) {
  const may = useMay();
  const correct = useHubCommand('correctVisit');
  const possible = () => possibleCorrections(props.visit);
  const [draft, setDraft] = createStore<{ choice: CorrectionChoice | null; defects: TypedDefect[] }>({
    choice: null,
    defects: recorded(props.visit),
  });
  const choice = () => draft.choice ?? possible()[0] ?? 'VOID_VISIT';
  const correction = () => correctionOf(choice(), draft.defects);
  const confirm = async ({ command, reason }: { command: string; reason: string }) => {
    const right = correction();
    if (right === null) return;
    const sn = props.trace.sn as Input['sn'];
    const visit = props.visit.id as Input['visit'];
    await correct.mutateAsync({ command, input: { sn, visit, reason, correction: unwrap(right) } });
  };
  return (
    <Show when={may('quality:disposition') && possible().length > 0}>
      <CommandDialog
        trigger={words('setRight')}
        title={words('setRightTitle', { step: props.visit.step, station: props.visit.station })}
        lead={words('setRightLead')}
        confirm={words('setRightConfirm')}
        confirmKind={choice() === 'VOID_VISIT' ? 'fail' : 'primary'}
        asksReason
        ready={correction() !== null}
        testId={`trace-correct-${props.visit.step}`}
        onOpen={() => setDraft(reconcile({ choice: null, defects: recorded(props.visit) }))}
        onConfirm={confirm}
      >
        <fieldset class="m-0 flex flex-wrap gap-2 border-0 p-0" aria-label={words('setRight')}>
          <For each={possible()}>
            {(option) => (
              <label class="flex cursor-pointer items-center gap-2 rounded-card border border-line-strong px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-checked:text-accent-ink">
                <input
                  type="radio"
                  name={`correction-${props.visit.id}`}
                  value={option}
                  checked={choice() === option}
                  data-testid={`trace-correct-${option}`}
                  onChange={() => setDraft('choice', option)}
                  class="accent-accent"
                />
                {words(choiceWords[option])}
              </label>
            )}
          </For>
        </fieldset>
        <Show when={choice() === 'FAIL'}>
          <DefectRows
            defects={draft.defects}
            onChange={(at, change) => setDraft('defects', at, change)}
            onAdd={() => setDraft('defects', draft.defects.length, noDefect())}
            onRemove={(at) => setDraft('defects', (rows) => rows.filter((_row, i) => i !== at))}
          />
        </Show>
      </CommandDialog>
    </Show>
  );
}

function recorded({ defects }: TraceVisit): TypedDefect[] {
  const typed = defects.map(({ code, location, remark }) => ({ code, location, remark }));
  return typed.length > 0 ? typed : [noDefect()];
}

function noDefect(): TypedDefect {
  return { code: '', location: '', remark: '' };
}
