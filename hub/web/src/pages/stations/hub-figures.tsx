// The hub itself, for IT: software, feed, how many facts it keeps, and those it could not take in.
import type { Overview } from '@lineside/core/contracts/hub-api';
import { SerialNumber } from '@lineside/ui/serial-number';
import { words } from '../../language.ts';
import { Field } from '../../parts/field.tsx';

export function HubFigures(props: { overview: Overview }) {
  const hub = () => props.overview.hub;
  return (
    <section class="sheet px-4 py-2.5" aria-label={words('hubTitle')} data-testid="hub-figures">
      <dl class="m-0 grid grid-cols-[auto_auto_auto_auto_auto_minmax(0,1fr)] gap-x-8">
        <Field label={words('hubTitle')} code>
          {hub().software}
        </Field>
        <Field label={words('factsKept')} code testId="hub-facts">
          {hub().facts.toLocaleString('en')}
        </Field>
        <Field label={words('feedPosition')} code>
          {props.overview.position.toLocaleString('en')}
        </Field>
        <Field label={words('factsUnknown')} code testId="hub-unknown">
          <span classList={{ 'font-semibold text-warn-ink': hub().unknown > 0 }}>{hub().unknown}</span>
        </Field>
        <Field label={words('factsPoison')} code testId="hub-poison">
          <span classList={{ 'font-semibold text-fail-ink': hub().poison > 0 }}>{hub().poison}</span>
        </Field>
        <Field label={words('feed')}>
          <SerialNumber value={hub().feed} class="text-table text-ink-soft" />
        </Field>
      </dl>
    </section>
  );
}
