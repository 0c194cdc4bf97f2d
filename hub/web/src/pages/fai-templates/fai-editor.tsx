// A first-article template to edit: name, boards to try, its items under their headings; beside them the form as it
// will be looked at, the routes that use it, and who changed what.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import { language, say } from '@lineside/ui/language';
import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import Copy from 'lucide-solid/icons/copy';
import { createMemo, createSignal, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { EditPage } from '../../parts/edit-page.tsx';
import { HistoryPanel } from '../../parts/history-panel.tsx';
import { createUndoableEdit } from '../../parts/undoable-edit.ts';
import { UsedIn } from '../../parts/used-in.tsx';
import { addressOf } from '../../view/addresses.ts';
import { codeOfName } from '../../view/code-of-name.ts';
import { type FaiDraft, faiDraftOf, faiTemplateOf, placeOf } from '../../view/fai-draft.ts';
import { fieldProblems } from '../../view/field-problems.ts';
import { FaiHead } from './fai-head.tsx';
import { FaiPreview } from './fai-preview.tsx';
import type { FaiScene } from './fai-scene.ts';
import { FaiSections } from './fai-sections.tsx';

interface FaiEditorProps {
  templates: readonly MasterRow<'faiTemplate'>[];
  /** null: a new template */
  row: MasterRow<'faiTemplate'> | null;
  fresh: FaiDraft;
}

export function FaiEditor(props: FaiEditorProps) {
  const { row } = props;
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const configure = useHubCommand('configureFaiTemplate');
  const [ownCode, setOwnCode] = createSignal<string | null>(null);
  const [opened, setOpened] = createSignal<string | null>(null);
  const readOnly = () => !may('route:configure');
  // as they were when this one was begun: once it is saved, its own code is none that others took
  const taken = new Set(props.templates.map(({ key }) => key));
  const codeNow = (name: string) => row?.key ?? ownCode()?.trim() ?? codeOfName(name, taken);
  const standing = createMemo(() => {
    const found = props.templates.find(({ key }) => key === row?.key);
    return found === undefined ? null : { ...found, data: faiDraftOf(structuredClone(unwrap(found.data))) };
  });
  const edit = createUndoableEdit<FaiDraft>({
    start: { data: props.fresh, edition: row?.edition ?? null },
    standing,
    complete: (entered) => ({ ...entered, code: codeNow(entered.name.en) }),
    save: ({ command, data, basedOn }) =>
      configure.mutateAsync({ command, input: { ...faiTemplateOf(data), basedOn } }),
    read: async ({ code }) => {
      const { rows } = await client.fetchQuery({ ...masterQuery('faiTemplate'), staleTime: 0 });
      const found = rows.find(({ key }) => key === code);
      if (found === undefined) return { data: null, edition: null };
      return { data: faiDraftOf(structuredClone(unwrap(found.data))), edition: found.edition };
    },
    onSaved: ({ code }) => row === null && navigate(addressOf('faiTemplate', code), { replace: true }),
  });
  const template = createMemo(() => faiTemplateOf(edit.data()));
  const problem = createMemo(() => fieldProblems(FaiTemplateConfigured, template(), language()));
  const scene: FaiScene = {
    draft: edit.entered,
    change: edit.change,
    readOnly,
    opened,
    open: setOpened,
    problem: (field) => problem()(field),
    itemProblem: (id, field) =>
      problem()(['items', placeOf(edit.entered(), id), field].filter((part) => part !== '').join('.')),
    codeOf: (id) => template().items[placeOf(edit.entered(), id)]?.code ?? '',
  };
  const restore = (data: unknown) => {
    const read = FaiTemplateConfigured.safeParse(data);
    if (read.success) edit.change(faiDraftOf(read.data));
  };
  return (
    <EditPage
      edit={edit}
      kind="faiTemplate"
      key={edit.data().code}
      standing={standing()}
      list="/fai-templates"
      readOnly={readOnly()}
      isNew={row === null}
      compared={faiTemplateOf}
      testId="fai-editor"
      title={<span>{say(edit.entered().name) || words('faiNew')}</span>}
      lead={<span class="font-code">{edit.data().code}</span>}
      actions={
        <Show when={!readOnly() && standing()}>
          {(there) => (
            <ButtonLink href={`/fai-templates/new?from=${encodeURIComponent(there().key)}`} testId="fai-copy">
              <Copy size={14} aria-hidden="true" />
              {words('copyOf')}
            </ButtonLink>
          )}
        </Show>
      }
    >
      <div class="grid items-start gap-3 xl:grid-cols-[minmax(0,11fr)_minmax(0,10fr)]">
        <div class="grid min-w-0 gap-3">
          <FaiHead
            scene={scene}
            code={edit.data().code}
            isNew={row === null}
            isTaken={row === null && taken.has(edit.data().code)}
            onOwnCode={setOwnCode}
          />
          <FaiSections scene={scene} />
        </div>
        <div class="grid min-w-0 gap-3 xl:sticky xl:top-[108px] xl:max-h-[calc(100dvh-124px)] xl:overflow-y-auto">
          <FaiPreview template={template()} onOpen={(place) => setOpened(itemAt(edit.entered(), place))} />
          <Show when={row}>
            {(there) => (
              <div class="sheet grid gap-5 p-4">
                <UsedIn kind="faiTemplate" key={there().key} />
                <HistoryPanel
                  kind="faiTemplate"
                  key={there().key}
                  onRestore={readOnly() ? undefined : restore}
                />
              </div>
            )}
          </Show>
        </div>
      </div>
    </EditPage>
  );
}

function itemAt(draft: FaiDraft, place: number): string | null {
  return draft.sections.flatMap(({ items }) => items)[place]?.id ?? null;
}
