// A way to another page that looks like what it does: a button.
import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';

const looks = {
  plain: 'border-line-strong bg-surface text-ink hover:border-accent hover:text-accent-ink',
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-hover',
};

export function ButtonLink(props: {
  href: string;
  testId: string;
  primary?: boolean;
  children: JSX.Element;
}) {
  return (
    <A
      href={props.href}
      noScroll
      data-testid={props.testId}
      class={`inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-card border px-3 font-semibold transition-colors ${looks[props.primary ? 'primary' : 'plain']}`}
    >
      {props.children}
    </A>
  );
}
