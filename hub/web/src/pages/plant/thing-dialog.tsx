// One thing of the plant in its dialog, new or as it stands: name and code, its own fields, who changed what, where it
// is used, and its removal.

import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import { type MasterDataOf, type MasterRow, masterKinds } from '@lineside/core/contracts/master-data';
import { plantDefaultsKey } from '@lineside/core/domain/operation/facts';
import type { Text } from '@lineside/core/kernel/ids';
import { language, say } from '@lineside/ui/language';
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useHubCommand } from '../../api/commands.ts';
import { readMaster } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { CodeFromName, TextPairInput } from '../../parts/form-fields.tsx';
import { createThingEdit } from '../../parts/thing-edit.ts';
import { ThingEditDialog } from '../../parts/thing-edit-dialog.tsx';
import { UsedIn } from '../../parts/used-in.tsx';
import { codeOfName } from '../../view/code-of-name.ts';
import { type FieldProblems, fieldProblems } from '../../view/field-problems.ts';
import { kindText } from '../../view/kind-words.ts';
import { type PlantKind, plantKinds } from '../../view/plant-kinds.ts';

/** What a kind's own fields are made from. */
export interface ThingForm<Data> {
  data: () => Data;
  set: (change: Partial<Data>) => void;
  problem: FieldProblems;
  isNew: boolean;
  mayEdit: () => boolean;
}

interface ThingDialogProps<Kind extends PlantKind> {
  kind: Kind;
  /** as it stood when the dialog was opened; null: a new one */
  row: MasterRow<Kind> | null;
  /** what a new one begins with */
  fresh: MasterDataOf<Kind>;
  /** codes of its kind */
  taken: ReadonlySet<string>;
  onClose: () => void;
  children: (form: ThingForm<MasterDataOf<Kind>>) => JSX.Element;
}

interface Named {
  code: string;
  name: Text;
}

export function ThingDialog<Kind extends PlantKind>(props: ThingDialogProps<Kind>) {
  type Data = MasterDataOf<Kind>;
  // as they were when it was opened: once it is saved, its own code is none that others took
  const { kind, taken } = props;
  // a copy: what was read is kept up to date in place, and what is edited must not change under one's hands
  const row = structuredClone(unwrap(props.row));
  const may = useMay();
  const command = useHubCommand(plantKinds[kind].command);
  const [ownCode, setOwnCode] = createSignal<string | null>(null);
  const mayEdit = () => may(plantKinds[kind].needs);
  const key = row?.key ?? '';

  const edit = createThingEdit<Data>({
    start: { data: row === null ? props.fresh : (row.data as Data), edition: row?.edition ?? null },
    complete: (entered) => {
      if (!isNamed(entered)) return entered;
      const name = { en: entered.name.en.trim(), zh: entered.name.zh.trim() };
      const code = row === null ? (ownCode()?.trim() ?? codeOfName(name.en, taken)) : entered.code;
      return { ...entered, name, code };
    },
    save: ({ command: id, data, basedOn }) => {
      type Input = HubCommandInput<(typeof plantKinds)[PlantKind]['command']>;
      return command.mutateAsync({ command: id, input: { ...data, basedOn } as unknown as Input });
    },
    read: async (data) => {
      const rows: readonly MasterRow<Kind>[] = (await readMaster(kind)).rows;
      const found = rows.find((other) => other.key === keyOf(data));
      return { data: (found?.data as Data | undefined) ?? null, edition: found?.edition ?? null };
    },
    onSaved: () => props.onClose(),
  });
  const problem = createMemo(() => fieldProblems(masterKinds[kind], edit.data(), language()));
  const named = () => {
    const data = edit.data();
    return isNamed(data) ? data : null;
  };
  const codeProblem = () =>
    taken.has(named()?.code ?? '') ? words('faultTaken', { code: named()?.code }) : problem()('code');
  const restore = (data: unknown) => {
    const read = masterKinds[kind].safeParse(data);
    if (read.success) edit.set(read.data as object as Partial<Data>);
  };
  const title = () => {
    const what = say(kindText(kind));
    if (named() === null) return what;
    return row === null ? words('newOf', { what: what.toLowerCase() }) : `${what} ${key}`;
  };
  return (
    <ThingEditDialog
      kind={kind}
      thing={row === null ? null : { key, name: key }}
      edit={edit}
      title={title()}
      lead={words(plantKinds[kind].lead)}
      readOnly={!mayEdit()}
      fixed={named() === null}
      onRestore={restore}
      onClose={props.onClose}
      aside={
        <Show when={row !== null && named() !== null}>
          <UsedIn kind={kind} key={key} />
        </Show>
      }
      testId="plant-edit"
    >
      <Show when={named()}>
        {(thing) => (
          <>
            <TextPairInput
              label={words('fieldName')}
              value={(edit.entered() as unknown as Named).name}
              onValue={(name) => edit.set({ name } as unknown as Partial<Data>)}
              problem={problem()('name')}
              required
              testId="plant-name"
            />
            <Show when={row === null}>
              <CodeFromName
                label={words('fieldCode')}
                value={thing().code}
                onValue={setOwnCode}
                problem={codeProblem()}
                testId="plant-code"
              />
            </Show>
          </>
        )}
      </Show>
      {props.children({
        data: edit.data,
        set: edit.set,
        problem: (field) => problem()(field),
        isNew: row === null,
        mayEdit,
      })}
    </ThingEditDialog>
  );
}

function isNamed<Data extends object>(data: Data): data is Data & Named {
  return 'code' in data;
}

function keyOf(data: object): string {
  return isNamed(data) ? data.code : plantDefaultsKey;
}
