// What the address names is not there, or was removed: said with its name, and the way back to the list.
import { EmptyState } from '@lineside/ui/empty-state';
import { words } from '../language.ts';
import { ButtonLink } from './button-link.tsx';

interface NotThereProps {
  /** the code or name that was looked for */
  thing: string;
  /** the list's address and name */
  list: { href: string; name: string };
  testId: string;
}

export function NotThere(props: NotThereProps) {
  return (
    <section class="sheet" role="alert">
      <EmptyState
        title={words('thingGone', { key: props.thing })}
        testId={props.testId}
        action={
          <ButtonLink href={props.list.href} testId={`${props.testId}-back`}>
            {props.list.name}
          </ButtonLink>
        }
      />
    </section>
  );
}
