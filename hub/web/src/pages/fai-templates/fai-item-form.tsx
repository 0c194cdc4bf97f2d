// The form of one item: its names, what must hold, how and by whom it is answered.
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import Trash from 'lucide-solid/icons/trash';
import { Show } from 'solid-js';
import { words } from '../../language.ts';
import { SelectInput, SwitchInput, TextPairInput } from '../../parts/form-fields.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { changedItem, type FaiItemDraft, isHalf, itemUnder, withoutItem } from '../../view/fai-draft.ts';
import { FaiCriteria } from './fai-criteria.tsx';
import { FaiItemSpecs } from './fai-item-specs.tsx';
import type { FaiScene } from './fai-scene.ts';

interface FaiItemFormProps {
  item: FaiItemDraft;
  section: string;
  scene: FaiScene;
}

export function FaiItemForm(props: FaiItemFormProps) {
  const id = () => props.item.id;
  const change = (change: Partial<FaiItemDraft>, field: string | null = null) =>
    props.scene.change(
      changedItem(props.scene.draft(), id(), change),
      field === null ? null : `${id()} ${field}`,
    );
  const problem = (field: string) => props.scene.itemProblem(id(), field);
  const readOnly = () => props.scene.readOnly();
  return (
    <div class="grid gap-4 border-t border-line px-4 py-3.5">
      <TextPairInput
        label={words('fieldName')}
        value={props.item.name}
        onValue={(name) => change({ name }, 'name')}
        problem={problem('name')}
        disabled={readOnly()}
        required
        testId="fai-item-name"
      />
      <TextPairInput
        label={words('faiMethod')}
        value={props.item.method}
        onValue={(method) => change({ method }, 'method')}
        problem={problem('method') ?? (isHalf(props.item.method) ? words('faultMissingPair') : null)}
        disabled={readOnly()}
        testId="fai-item-method"
      />
      <FaiCriteria
        criteria={props.item.criteria}
        onCriteria={(criteria, label) => change({ criteria }, label)}
        problem={(i) => problem(`criteria.${i}`)}
        readOnly={readOnly()}
      />
      <div class="flex flex-wrap items-end gap-x-6 gap-y-3">
        <span class="grid gap-1">
          <span class="text-table font-medium text-ink-soft">{words('faiResult')}</span>
          <Segmented
            label={words('faiResult')}
            value={props.item.result}
            options={(['OK_NG', 'VALUE'] as const).map((value) => ({
              value,
              label: words(`choice${value}`),
            }))}
            onValue={(result) => change({ result, specs: result === 'OK_NG' ? [] : props.item.specs })}
            disabled={readOnly()}
            testId="fai-item-result"
          />
        </span>
        <span class="grid gap-1">
          <span class="text-table font-medium text-ink-soft">{words('faiBy')}</span>
          <Segmented
            label={words('faiBy')}
            value={props.item.by}
            options={(['PRODUCTION', 'QUALITY', 'BOTH'] as const).map((value) => ({
              value,
              label: words(`choice${value}`),
            }))}
            onValue={(by) => change({ by })}
            disabled={readOnly()}
            testId="fai-item-by"
          />
        </span>
        <SwitchInput
          label={words('fieldRequired')}
          value={props.item.required}
          onValue={(required) => change({ required })}
          disabled={readOnly()}
          testId="fai-item-required"
        />
      </div>
      <Show when={props.item.result === 'VALUE'}>
        <FaiItemSpecs specs={props.item.specs} onSpecs={(specs) => change({ specs })} readOnly={readOnly()} />
      </Show>
      <div class="flex flex-wrap items-end justify-between gap-3">
        <div class="min-w-52">
          <SelectInput
            label={words('faiUnderSection')}
            value={props.section}
            options={props.scene.draft().sections.map((section) => ({
              value: section.id,
              label: say(section.heading) || words('faiNoHeading'),
            }))}
            onValue={(section) => props.scene.change(itemUnder(props.scene.draft(), id(), section))}
            disabled={readOnly()}
            testId="fai-item-section"
          />
        </div>
        <span class="grid gap-1 text-right">
          <span class="font-code text-mini text-ink-faint" data-testid="fai-item-code">
            {props.scene.codeOf(id())}
          </span>
          <Show when={!readOnly()}>
            <Button
              kind="quiet"
              size="dense"
              class="text-fail-ink!"
              data-testid="fai-item-remove"
              onClick={() => props.scene.change(withoutItem(props.scene.draft(), id()))}
            >
              <Trash size={14} aria-hidden="true" />
              {words('faiRemoveItem')}
            </Button>
          </Show>
        </span>
      </div>
    </div>
  );
}
