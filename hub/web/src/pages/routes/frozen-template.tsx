// The first-article template as it was frozen with the version, item by item.
import type { FaiTemplateConfigured } from '@lineside/core/domain/fai/facts';
import { say } from '@lineside/ui/language';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { TableHead } from '../../parts/table-head.tsx';

export function FrozenTemplate(props: { template: FaiTemplateConfigured }) {
  const sample = () =>
    words(props.template.sampleQty === 1 ? 'faiSampleOfOne' : 'faiSampleOf', { n: props.template.sampleQty });
  return (
    <details class="sheet" data-testid="frozen-template">
      <summary class="px-4 py-2.5 text-[15px] font-semibold tracking-tight">
        {words('fieldFaiTemplate')}: {say(props.template.name)}
        <span class="pl-2 text-table font-normal text-ink-faint">
          {words('templateItems', { n: props.template.items.length, sample: sample() })}
        </span>
      </summary>
      <table class="bench-table [&_th]:static">
        <TableHead columns={['fieldSection', 'fieldName', 'fieldCriteria', 'fieldResult', 'fieldBy']} />
        <tbody>
          <For each={props.template.items}>
            {(item) => (
              <tr>
                <td>{say(item.section)}</td>
                <td class="whitespace-normal!">{say(item.name)}</td>
                <td class="w-full py-1.5 whitespace-normal! text-ink-soft">
                  <For each={item.criteria}>{(criterion) => <span class="block">{say(criterion)}</span>}</For>
                </td>
                <td>{words(`choice${item.result}`)}</td>
                <td>{words(`choice${item.by}`)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}
