// What is different between two editions, line by line: which field, what it was (struck through), what it is.
import type { HistoryChange } from '@lineside/core/contracts/master-data';
import { language } from '@lineside/ui/language';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import { For, Show } from 'solid-js';
import { words } from '../language.ts';
import { listChange, pathWords, valueWords } from '../view/change-words.ts';
import { useKeyName } from './key-names.ts';

interface ChangeListProps {
  changes: readonly HistoryChange[];
  testId?: string;
}

export function ChangeList(props: ChangeListProps) {
  return (
    <Show
      when={props.changes.length > 0}
      fallback={<p class="m-0 text-table text-ink-faint">{words('changeNone')}</p>}
    >
      <ul class="m-0 grid list-none gap-1.5 p-0 text-table" data-testid={props.testId ?? 'change-list'}>
        <For each={props.changes}>
          {(change) => (
            <li class="grid gap-x-3 gap-y-0.5 sm:grid-cols-[minmax(120px,2fr)_5fr]">
              <Path path={change.path} />
              <Sides change={change} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Path(props: { path: readonly string[] }) {
  const keyName = useKeyName();
  const named = (i: number) => keyName(props.path.slice(0, i + 1));
  return (
    <span class="min-w-0 break-words text-ink-soft">
      <For each={pathWords(props.path, language())}>
        {(word, i) => (
          <>
            <Show when={i() > 0}>
              <span class="text-ink-faint"> › </span>
            </Show>
            <Show
              when={word.isKey ? named(i()) : null}
              fallback={<span classList={{ 'font-code': word.isKey }}>{word.text}</span>}
            >
              {(name) => <>{name()}</>}
            </Show>
          </>
        )}
      </For>
    </span>
  );
}

function Sides(props: { change: HistoryChange }) {
  const field = () => props.change.path.at(-1) ?? '';
  const list = () => listChange(props.change.before, props.change.after);
  const word = (entry: string) => valueWords(entry, field(), language());
  return (
    <Show when={list()} fallback={<BeforeAfter change={props.change} field={field()} />}>
      {(entries) => (
        <span class="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5">
          <For each={entries().gone}>{(entry) => <Gone text={word(entry)} />}</For>
          <For each={entries().come}>{(entry) => <Come text={word(entry)} added />}</For>
        </span>
      )}
    </Show>
  );
}

function BeforeAfter(props: { change: HistoryChange; field: string }) {
  const side = (value: HistoryChange['before']) => valueWords(value, props.field, language());
  return (
    <span class="flex min-w-0 flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <Show when={props.change.before !== null}>
        <Gone text={side(props.change.before)} />
      </Show>
      <Show when={props.change.before !== null && props.change.after !== null}>
        <ArrowRight size={12} aria-hidden="true" class="shrink-0 text-ink-faint" />
      </Show>
      <Show
        when={props.change.after !== null}
        fallback={<span class="text-ink-faint">{words('changeRemoved')}</span>}
      >
        <Come text={side(props.change.after)} added={props.change.before === null} />
      </Show>
    </span>
  );
}

function Gone(props: { text: string }) {
  return (
    <del class="min-w-0 break-words text-ink-faint decoration-fail">
      <span class="sr-only">{words('changeWas')} </span>
      {props.text}
    </del>
  );
}

function Come(props: { text: string; added: boolean }) {
  return (
    <ins class="min-w-0 break-words font-medium text-ink no-underline">
      <span class="sr-only">{words(props.added ? 'changeAdded' : 'changeIs')} </span>
      <Show when={props.added}>
        <span aria-hidden="true" class="mr-1 font-code text-pass-ink">
          +
        </span>
      </Show>
      {props.text}
    </ins>
  );
}
