// The one button of both UIs: a native button, never a submit unless asked, with a target for gloves at the station.
import { type JSX, splitProps } from 'solid-js';

export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'pass' | 'fail' | 'warn' | 'hold';
export type ButtonSize = 'dense' | 'normal' | 'station' | 'huge';

const kinds: Record<ButtonKind, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
  plain: 'border-line-strong bg-surface text-ink hover:border-accent hover:text-accent-ink',
  quiet: 'border-transparent bg-transparent text-accent-ink hover:bg-accent-soft',
  pass: 'border-transparent bg-pass text-on-pass hover:bg-pass-hover',
  fail: 'border-transparent bg-fail text-on-fail hover:bg-fail-hover',
  warn: 'border-transparent bg-warn text-on-warn hover:bg-warn-hover',
  hold: 'border-transparent bg-hold text-on-hold hover:bg-hold-hover',
};

const sizes: Record<ButtonSize, string> = {
  dense: 'min-h-8 gap-1.5 px-3 text-hub',
  normal: 'min-h-10 gap-2 px-4 text-hub',
  station: 'min-h-14 gap-2.5 px-5 text-station',
  huge: 'min-h-20 gap-3 px-7 text-prompt',
};

/** Looks come by `class` alone: Solid loses a `classList` when the class beside it changes. */
export type ButtonProps = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'classList'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  'data-testid'?: string;
};

export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'size', 'class', 'type']);
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={`inline-flex select-none items-center justify-center rounded-card border font-semibold transition-colors active:translate-y-px disabled:border-line disabled:bg-sunken disabled:text-ink-faint ${kinds[own.kind ?? 'plain']} ${sizes[own.size ?? 'normal']} ${own.class ?? ''}`}
    />
  );
}
