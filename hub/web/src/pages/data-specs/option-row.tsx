// One option of a choice: its name in both languages, the code that is recorded, and its place among the others.
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';
import ArrowDown from 'lucide-solid/icons/arrow-down';
import ArrowUp from 'lucide-solid/icons/arrow-up';
import X from 'lucide-solid/icons/x';
import { For } from 'solid-js';
import { words } from '../../language.ts';
import { fieldLook } from '../../parts/form-field.tsx';
import { codeOfName } from '../../view/code-of-name.ts';
import type { SpecOption } from '../../view/spec-draft.ts';

interface OptionRowProps {
  option: SpecOption;
  at: number;
  last: boolean;
  disabled: boolean;
  onLeave: () => void;
  onOption: (option: SpecOption) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** As the contract allows. */
const longestCode = 40;

export function OptionRow(props: OptionRowProps) {
  const nameIn = (part: 'en' | 'zh', text: string) => {
    const { name, code } = props.option;
    const renamed = { ...name, [part]: text };
    // the code follows the English name until it was given another
    const follows = code === optionCode(name.en);
    props.onOption({ name: renamed, code: follows ? optionCode(renamed.en) : code });
  };
  const texts = [
    { part: 'en', label: 'fieldEnglish', lang: 'en', value: () => props.option.name.en },
    { part: 'zh', label: 'fieldChinese', lang: 'zh-CN', value: () => props.option.name.zh },
    { part: 'code', label: 'fieldCode', lang: undefined, value: () => props.option.code },
  ] as const;
  const enter = (part: 'en' | 'zh' | 'code', text: string) =>
    part === 'code' ? props.onOption({ ...props.option, code: text }) : nameIn(part, text);
  const tools = () =>
    [
      {
        tool: 'up',
        label: 'specOptionUp',
        Icon: ArrowUp,
        off: props.at === 0,
        press: () => props.onMove(props.at - 1),
      },
      {
        tool: 'down',
        label: 'specOptionDown',
        Icon: ArrowDown,
        off: props.last,
        press: () => props.onMove(props.at + 1),
      },
      { tool: 'remove', label: 'specOptionRemove', Icon: X, off: false, press: () => props.onRemove() },
    ] as const;
  return (
    <li
      data-testid={`spec-option-${props.at}`}
      class="grid grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)_auto] gap-1.5"
    >
      <For each={texts}>
        {({ part, label, lang, value }) => (
          <input
            type="text"
            lang={lang}
            autocomplete="off"
            spellcheck={false}
            maxlength={part === 'code' ? longestCode : 400}
            data-testid={`spec-option-${props.at}-${part}`}
            aria-label={named(label, props.at)}
            placeholder={words(label)}
            disabled={props.disabled}
            value={value()}
            onInput={(event) => enter(part, event.currentTarget.value)}
            onBlur={() => part === 'code' && props.onLeave()}
            class={`${fieldLook} ${part === 'code' ? 'font-code' : ''}`}
          />
        )}
      </For>
      <span class="flex">
        <For each={tools()}>
          {({ tool, label, Icon, off, press }) => (
            <button
              type="button"
              data-testid={`spec-option-${props.at}-${tool}`}
              aria-label={words(label, { n: props.at + 1 })}
              title={words(label, { n: props.at + 1 })}
              disabled={props.disabled || off}
              onClick={press}
              class="grid h-9 w-7 place-items-center rounded-chip border-0 bg-transparent text-ink-soft hover:bg-sunken hover:text-ink disabled:text-line-strong disabled:opacity-50"
            >
              <Icon size={14} aria-hidden="true" />
            </button>
          )}
        </For>
      </span>
    </li>
  );
}

function named(label: HubTextKey, at: number): string {
  return `${words('specOption', { n: at + 1 })}, ${words(label)}`;
}

function optionCode(name: string): string {
  return codeOfName(name, new Set()).slice(0, longestCode);
}
