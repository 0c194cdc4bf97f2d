// A link to another page of the hub; for people who may not see that page it is just its text.
import { A } from '@solidjs/router';
import { type JSX, Show, splitProps } from 'solid-js';
import { useMay } from '../api/may.ts';
import { permissionsFor } from '../view/addresses.ts';

export interface LeadProps {
  href: string;
  /** `lead`: coloured words; `figure`: a number or code; `row`: the link of a whole row */
  look: 'lead' | 'figure' | 'row';
  class?: string;
  title?: string | undefined;
  'aria-label'?: string | undefined;
  'data-row-link'?: boolean;
  replace?: boolean;
  classList?: Record<string, boolean | undefined>;
  children: JSX.Element;
}

const looks = { lead: 'lead-link', figure: 'figure-link', row: 'row-link' };

export function Lead(props: LeadProps) {
  const may = useMay();
  const [own, rest] = splitProps(props, ['look', 'class', 'children', 'replace']);
  const allowed = () => {
    const needed = permissionsFor(props.href);
    return needed.length === 0 || needed.some(may);
  };
  return (
    <Show
      when={allowed()}
      fallback={
        <span class={own.class} title={rest.title} classList={rest.classList}>
          {own.children}
        </span>
      }
    >
      <A
        {...rest}
        replace={own.replace}
        noScroll={own.replace}
        class={`${looks[own.look]} ${own.class ?? ''}`}
      >
        {own.children}
      </A>
    </Show>
  );
}
