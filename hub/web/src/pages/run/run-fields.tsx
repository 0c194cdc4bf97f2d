// What a run was made as: order, line, the frozen version, quantity, when it is wanted, and where it came from.
import type { RunDetail } from '@lineside/core/contracts/planning';
import { say } from '@lineside/ui/language';
import { For, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { DueDay, PriorityMark } from '../../parts/due-day.tsx';
import { Field } from '../../parts/field.tsx';
import { ShortHash } from '../../parts/hash-text.tsx';
import { Lead } from '../../parts/lead.tsx';
import { LineLead, OrderLead } from '../../parts/plant-leads.tsx';
import { runAddress } from '../../view/addresses.ts';
import { versionAddress } from '../../view/route-address.ts';

export function RunFields(props: { run: RunDetail }) {
  return (
    <dl class="m-0 grid grid-cols-3 gap-x-6 gap-y-2.5 md:grid-cols-5 xl:grid-cols-[repeat(9,auto)]">
      <Field label={words('order')} code>
        <OrderLead order={props.run.order} />
      </Field>
      <Field label={words('line')} code>
        <LineLead line={props.run.line} />
      </Field>
      <Field label={words('routeFrozen')} testId="run-version">
        <Lead
          look="lead"
          href={versionAddress(props.run.route, props.run.routeVersion)}
          title={say(props.run.routeName)}
          class="font-code text-table"
        >
          {props.run.route} v{props.run.routeVersion}
        </Lead>{' '}
        <span class="text-mini text-ink-faint">
          <ShortHash hash={props.run.routeHash} />
        </span>
      </Field>
      <Field label={words('qty')} testId="run-qty">
        <span class="font-code text-table">{props.run.qty}</span>{' '}
        <span class="text-mini text-ink-faint">
          {words(`made${props.run.units}`)}
          <Show when={props.run.boards > 1}> · {words('boardsPerLabel', { n: props.run.boards })}</Show>
        </span>
      </Field>
      <Field label={words('priority')}>
        <PriorityMark priority={props.run.priority} />
      </Field>
      <Field label={words('due')}>
        <DueDay run={props.run} />
      </Field>
      <Field label={words('shift')}>{props.run.shift ?? '—'}</Field>
      <Field label={words('createdAt')}>
        <Ago at={props.run.createdAt} />{' '}
        <span class="font-code text-mini text-ink-faint">{props.run.createdBy}</span>
      </Field>
      <Field label={words('relatedRuns')} testId="run-family">
        <Show
          when={props.run.parent !== null || props.run.splits.length > 0}
          fallback={<span class="text-ink-faint">—</span>}
        >
          <span class="flex flex-wrap gap-x-3">
            <Show when={props.run.parent}>
              {(parent) => (
                <span>
                  {words('splitFrom')}{' '}
                  <Lead look="lead" href={runAddress(parent())} class="font-code text-table">
                    {parent()}
                  </Lead>
                </span>
              )}
            </Show>
            <For each={props.run.splits}>
              {(part) => (
                <span>
                  <Lead look="lead" href={runAddress(part.into)} class="font-code text-table">
                    {part.into}
                  </Lead>{' '}
                  <span class="text-mini text-ink-faint">{words('splitTook', { n: part.qty })}</span>
                </span>
              )}
            </For>
          </span>
        </Show>
      </Field>
    </dl>
  );
}
