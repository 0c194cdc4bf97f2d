// One role: its name, how far it reaches in words, its points; beside it the difference to its preset and who has it.
import { hubCommands } from '@lineside/core/contracts/hub-api';
import type { RoleRow } from '@lineside/core/contracts/people';
import type { RoleConfigured } from '@lineside/core/domain/access/facts';
import { DataScope } from '@lineside/core/domain/access/permission';
import { scopeMeanings, scopeTexts } from '@lineside/core/i18n/permission-texts';
import { RoleCode } from '@lineside/core/kernel/ids';
import { language, say } from '@lineside/ui/language';
import { createMemo, createSignal, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useHubCommand } from '../../api/commands.ts';
import { readRoles } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { CodeFromName, TextPairInput } from '../../parts/form-fields.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { StaleEdit } from '../../parts/stale-edit.tsx';
import { createThingEdit } from '../../parts/thing-edit.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { roleCodeOf } from '../../view/role-code.ts';
import { RoleAgainstPreset } from './role-against-preset.tsx';
import { RoleHolders } from './role-holders.tsx';
import { RolePoints } from './role-points.tsx';

interface RoleDialogProps {
  roles: readonly RoleRow[];
  /** null: a new one */
  code: string | null;
  readOnly: boolean;
  onClose: () => void;
}

/** Lives as long as one role is edited. */
export function RoleDialog(props: RoleDialogProps) {
  const { code } = props;
  const row = props.roles.find((role) => role.code === code) ?? null;
  const configure = useHubCommand('configureRole');
  const remove = useHubCommand('removeRole');
  // as they were when it was opened
  const taken = new Set(props.roles.map((role) => role.code));
  const start = standing(row) ?? { data: nothing, edition: null };
  const [ownCode, setOwnCode] = createSignal<string | null>(null);
  const edit = createThingEdit<RoleConfigured>({
    start,
    complete: ({ name, ...rest }) => {
      const trimmed = { en: name.en.trim(), zh: name.zh.trim() };
      const fresh = ownCode()?.trim() ?? roleCodeOf(trimmed.en, taken);
      return { ...rest, name: trimmed, code: row === null ? (fresh as RoleCode) : rest.code };
    },
    save: ({ command, data, basedOn }) => configure.mutateAsync({ command, input: { ...data, basedOn } }),
    read: async (data) => {
      const there = (await readRoles()).rows.find((role) => role.code === data.code) ?? null;
      return standing(there) ?? { data: null, edition: null };
    },
    onSaved: () => props.onClose(),
  });
  const { entered, data, set } = edit;
  const problem = createMemo(() => fieldProblems(hubCommands.configureRole, data(), language()));
  const codeProblem = () =>
    taken.has(data().code) ? words('faultTaken', { code: data().code }) : problem()('code');
  const name = () => say(start.data.name);
  return (
    <EditDialog
      open
      title={row === null ? words('roleNew') : `${words('roleTitle', { name: name() })} · ${code}`}
      lead={words(row === null ? 'roleNewLead' : 'roleLead')}
      testId="role-edit"
      dirty={edit.isDirty() || ownCode() !== null}
      saving={edit.saving()}
      failure={edit.failure()}
      readOnly={props.readOnly}
      onSave={edit.save}
      onClose={props.onClose}
      extra={
        <Show when={row !== null && !props.readOnly}>
          <CommandDialog
            trigger={words('remove')}
            triggerKind="quiet"
            title={words('roleRemoveTitle', { name: name() })}
            lead={words('roleRemoveLead')}
            confirm={words('remove')}
            confirmKind="fail"
            testId="role-remove"
            onConfirm={async ({ command }) => {
              await remove.mutateAsync({ command, input: { role: data().code, basedOn: edit.edition() } });
              props.onClose();
            }}
          />
        </Show>
      }
      aside={
        <Show when={row !== null}>
          <RoleAgainstPreset
            role={data()}
            readOnly={props.readOnly}
            onPreset={({ permissions, scope }) => set({ permissions: [...permissions], scope })}
          />
          <RoleHolders code={data().code} />
        </Show>
      }
    >
      <Show when={edit.theirs()}>
        {(theirs) => (
          <StaleEdit
            theirs={theirs().data}
            mine={data()}
            by={theirs().by}
            at={theirs().at}
            onTakeTheirs={edit.takeTheirs}
            onKeepMine={() => void edit.save()}
          />
        )}
      </Show>
      <TextPairInput
        label={words('fieldName')}
        value={entered().name}
        onValue={(name) => set({ name })}
        problem={problem()('name')}
        required
        testId="role-name"
      />
      <Show when={row === null}>
        <CodeFromName
          label={words('fieldCode')}
          value={data().code}
          onValue={setOwnCode}
          problem={codeProblem()}
          testId="role-code"
        />
      </Show>
      <div class="grid gap-1.5">
        <span class="text-table font-medium text-ink-soft">{words('roleScope')}</span>
        <div>
          <Segmented
            label={words('roleScope')}
            value={entered().scope}
            options={DataScope.options.map((scope) => ({ value: scope, label: say(scopeTexts[scope]) }))}
            onValue={(scope) => set({ scope })}
            testId="role-scope"
          />
        </div>
        <p class="m-0 text-mini text-ink-faint">{say(scopeMeanings[entered().scope])}</p>
      </div>
      <RolePoints value={entered().permissions} onValue={(permissions) => set({ permissions })} />
    </EditDialog>
  );
}

const nothing: RoleConfigured = {
  ...{ code: '' as RoleCode, name: { en: '', zh: '' } },
  ...{ permissions: [], scope: 'ASSIGNED_LINES' },
};

/** A copy: what was read is kept up to date in place. */
function standing(row: RoleRow | null): { data: RoleConfigured; edition: string } | null {
  if (row === null) return null;
  const { code, name, permissions, scope, edition } = structuredClone(unwrap(row));
  return { data: { code: RoleCode.parse(code), name, permissions, scope }, edition };
}
