// One sampling rule in its dialog: what it applies to, what is drawn, and what of that is still accepted.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { language, say } from '@lineside/ui/language';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, Show } from 'solid-js';
import { useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { CodeFromName, TextPairInput } from '../../parts/form-fields.tsx';
import { HistoryPanel } from '../../parts/history-panel.tsx';
import { RemoveButton } from '../../parts/remove-button.tsx';
import { StaleEdit } from '../../parts/stale-edit.tsx';
import { createThingEdit } from '../../parts/thing-edit.ts';
import { codeOfName } from '../../view/code-of-name.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { RuleFields } from './rule-fields.tsx';

interface RuleDialogProps {
  /** as it stood when the dialog was opened; null: a new one */
  row: MasterRow<'samplingRule'> | null;
  rows: readonly MasterRow<'samplingRule'>[];
  onClose: () => void;
}

export function RuleDialog(props: RuleDialogProps) {
  // read once: what is edited does not change under one's hands when news comes
  const { row } = props;
  const may = useMay();
  const client = useQueryClient();
  const configure = useHubCommand('configureSamplingRule');
  const [ownCode, setOwnCode] = createSignal<string | null>(null);
  const readOnly = () => !may('route:configure');
  const taken = createMemo(() => new Set(props.rows.map(({ key }) => key)));
  const edit = createThingEdit<SamplingRuleConfigured>({
    start: { data: row?.data ?? freshRule(props.rows), edition: row?.edition ?? null },
    complete: (entered) => {
      const name = { en: entered.name.en.trim(), zh: entered.name.zh.trim() };
      const code = row?.key ?? ownCode()?.trim() ?? codeOfName(name.en, taken());
      return { ...entered, name, code };
    },
    save: ({ command, data, basedOn }) => configure.mutateAsync({ command, input: { ...data, basedOn } }),
    read: async ({ code }) => {
      const { rows } = await client.fetchQuery({ ...masterQuery('samplingRule'), staleTime: 0 });
      const found = rows.find(({ key }) => key === code);
      return { data: found?.data ?? null, edition: found?.edition ?? null };
    },
    onSaved: () => props.onClose(),
  });
  const problem = createMemo(() => fieldProblems(SamplingRuleConfigured, edit.data(), language()));
  const codeProblem = () =>
    row === null && taken().has(edit.data().code)
      ? words('faultTaken', { code: edit.data().code })
      : problem()('code');
  const restore = (data: unknown) => {
    const read = SamplingRuleConfigured.safeParse(data);
    if (read.success) edit.set(read.data);
  };
  return (
    <EditDialog
      open
      title={row === null ? words('samplingNew') : say(row.data.name)}
      lead={words('samplingRuleLead')}
      dirty={edit.isDirty()}
      saving={edit.saving()}
      failure={edit.failure()}
      readOnly={readOnly()}
      onSave={edit.save}
      onClose={props.onClose}
      testId="rule-dialog"
      extra={
        <Show when={!readOnly() && row}>
          {(there) => (
            <RemoveButton
              kind="samplingRule"
              key={there().key}
              edition={there().edition}
              name={say(there().data.name)}
              onRemoved={props.onClose}
            />
          )}
        </Show>
      }
      aside={
        <Show when={row}>
          {(there) => (
            <HistoryPanel
              kind="samplingRule"
              key={there().key}
              onRestore={readOnly() ? undefined : restore}
            />
          )}
        </Show>
      }
    >
      <Show when={edit.theirs()}>
        {(theirs) => (
          <StaleEdit
            theirs={theirs().data}
            mine={edit.data()}
            by={theirs().by}
            at={theirs().at}
            onTakeTheirs={edit.takeTheirs}
            onKeepMine={() => void edit.save()}
          />
        )}
      </Show>
      <TextPairInput
        label={words('fieldName')}
        value={edit.entered().name}
        onValue={(name) => edit.set({ name })}
        problem={problem()('name')}
        required
        testId="rule-name"
      />
      <CodeFromName
        label={words('fieldCode')}
        value={edit.data().code}
        onValue={setOwnCode}
        fixed={row !== null}
        problem={codeProblem()}
        testId="rule-code"
      />
      <RuleFields rule={edit.entered()} set={edit.set} problem={(field) => problem()(field)} />
    </EditDialog>
  );
}

/** Asked before all others: a rule that is added is most often an exception from them. */
function freshRule(rows: readonly MasterRow<'samplingRule'>[]): SamplingRuleConfigured {
  const highest = Math.max(0, ...rows.map(({ data }) => data.priority));
  return {
    ...{ code: '', name: { en: '', zh: '' }, priority: Math.min(9_999, highest + 10) },
    ...{ product: null, line: null, route: null, lotFrom: null, lotTo: null },
    ...{ sample: { by: 'FIXED', units: 1 }, accept: 0, active: true },
  };
}
