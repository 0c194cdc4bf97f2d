// The defects of a visit while it is set right: code, place and remark, one row each. Who may see the plant's codes is
// offered them.
import { Button } from '@lineside/ui/button';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import X from 'lucide-solid/icons/x';
import { createUniqueId, For, Index, Show } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { fieldLook } from '../../parts/form-field.tsx';
import type { TypedDefect } from '../../view/visit-correction.ts';

interface DefectRowsProps {
  defects: readonly TypedDefect[];
  onChange: (at: number, change: Partial<TypedDefect>) => void;
  onAdd: () => void;
  onRemove: (at: number) => void;
}

const fields = ['code', 'location', 'remark'] as const;
const labels = { code: 'defectCode', location: 'defectLocation', remark: 'defectRemark' } as const;
const longest = { code: 64, location: 80, remark: 400 };

export function DefectRows(props: DefectRowsProps) {
  const may = useMay();
  const codes = useQuery(() => ({ ...masterQuery('defectCode'), enabled: may('route:read') }));
  const list = createUniqueId();
  return (
    <div class="grid gap-2">
      <datalist id={list}>
        <For each={codes.data?.rows ?? []}>
          {(row) => <option value={row.key}>{say(row.data.name)}</option>}
        </For>
      </datalist>
      <Index each={props.defects}>
        {(defect, at) => (
          <div
            class="grid grid-cols-[1fr_1fr_1.4fr_32px] items-end gap-2"
            data-testid={`correct-defect-${at}`}
          >
            <For each={fields}>
              {(field) => (
                <label class="grid min-w-0 gap-1">
                  <span class="text-mini text-ink-soft">{words(labels[field])}</span>
                  <input
                    type="text"
                    autocomplete="off"
                    maxlength={longest[field]}
                    list={field === 'code' ? list : undefined}
                    data-testid={`correct-defect-${at}-${field}`}
                    value={defect()[field]}
                    onInput={(event) => props.onChange(at, { [field]: event.currentTarget.value })}
                    class={`${fieldLook} ${field === 'remark' ? '' : 'font-code'}`}
                  />
                </label>
              )}
            </For>
            <Show when={props.defects.length > 1} fallback={<span />}>
              <button
                type="button"
                aria-label={words('defectRemove', { n: at + 1 })}
                onClick={() => props.onRemove(at)}
                class="grid size-8 place-items-center rounded-chip border-0 bg-transparent text-ink-faint hover:bg-sunken hover:text-ink"
              >
                <X size={15} aria-hidden="true" />
              </button>
            </Show>
          </div>
        )}
      </Index>
      <span>
        <Button size="dense" kind="quiet" data-testid="correct-defect-add" onClick={() => props.onAdd()}>
          <Plus size={14} aria-hidden="true" />
          {words('defectAdd')}
        </Button>
      </span>
    </div>
  );
}
