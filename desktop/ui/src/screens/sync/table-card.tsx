// A small table with a title, on a card of its own.
import { For, type JSX } from 'solid-js';

export interface TableCardProps {
  title: string;
  heads: readonly string[];
  testId: string;
  /** shown instead of the table */
  empty?: JSX.Element;
  children: JSX.Element;
}

export function TableCard(props: TableCardProps) {
  return (
    <section
      data-testid={props.testId}
      class="min-w-0 rounded-card border border-line bg-surface px-5 py-4 shadow-lift"
    >
      <h2 class="mb-2 text-station font-semibold">{props.title}</h2>
      {props.empty ?? (
        <table class="w-full border-collapse text-left text-note [&_td]:border-line [&_td]:border-t [&_td]:py-2.5 [&_td]:pr-4 [&_th]:py-1 [&_th]:pr-4">
          <thead>
            <tr>
              <For each={props.heads}>{(head) => <th class="font-semibold text-ink-soft">{head}</th>}</For>
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      )}
    </section>
  );
}
