// One sampling rule in its dialog: what it applies to, what is drawn, and what of that is still accepted.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import { language, say } from '@lineside/ui/language';
import { useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CodeFromName, TextPairInput } from '../../parts/form-fields.tsx';
import { createThingEdit } from '../../parts/thing-edit.ts';
import { ThingEditDialog } from '../../parts/thing-edit-dialog.tsx';
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
  // a copy: what was read is kept up to date in place, and what is edited must not change under one's hands
  const row = structuredClone(unwrap(props.row));
  const may = useMay();
  const client = useQueryClient();
  const configure = useHubCommand('configureSamplingRule');
  const [ownCode, setOwnCode] = createSignal<string | null>(null);
  const readOnly = () => !may('route:configure');
  // as they were when it was opened: once it is saved, its own code is none that others took
  const taken = new Set(props.rows.map(({ key }) => key));
  const edit = createThingEdit<SamplingRuleConfigured>({
    start: { data: row?.data ?? freshRule(props.rows), edition: row?.edition ?? null },
    complete: (entered) => {
      const name = { en: entered.name.en.trim(), zh: entered.name.zh.trim() };
      const code = row?.key ?? ownCode()?.trim() ?? codeOfName(name.en, taken);
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
    row === null && taken.has(edit.data().code)
      ? words('faultTaken', { code: edit.data().code })
      : problem()('code');
  const restore = (data: unknown) => {
    const read = SamplingRuleConfigured.safeParse(data);
    if (read.success) edit.set(read.data);
  };
  return (
    <ThingEditDialog
      kind="samplingRule"
      thing={row === null ? null : { key: row.key, name: say(row.data.name) }}
      edit={edit}
      title={row === null ? words('samplingNew') : say(row.data.name)}
      lead={words('samplingRuleLead')}
      readOnly={readOnly()}
      onRestore={restore}
      onClose={props.onClose}
      testId="rule-dialog"
    >
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
    </ThingEditDialog>
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
