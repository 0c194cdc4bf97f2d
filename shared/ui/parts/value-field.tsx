// One value: its name, the way to enter it, its frozen limits with the value on them, and how it is judged. The
// operator's own field at the station, and the same in the hub's preview of a spec. As wide as where it stands.
import { isOut } from '@lineside/core/domain/collection/judge';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { Match, Show, Switch } from 'solid-js';
import type { FieldView } from '../format/field-view.ts';
import { Badge } from './badge.tsx';
import { ChoiceField } from './choice-field.tsx';
import { JsonField } from './json-field.tsx';
import { JudgedSign } from './judged-sign.tsx';
import { say } from './language.tsx';
import { LimitBar } from './limit-bar.tsx';
import { TextField } from './text-field.tsx';

export interface ValueFieldProps {
  field: FieldView;
  onText: (text: string) => void;
}

export function ValueField(props: ValueFieldProps) {
  const spec = () => props.field.spec;
  const choices = () => spec().type === 'BOOLEAN' || spec().type === 'ENUM';
  /** nothing to draw beside it, so that it may be as wide as the row */
  const wide = () => spec().type !== 'NUMBER';
  const out = () => props.field.judgement !== null && isOut(props.field.judgement);
  const warn = () => props.field.judgement === 'WARN_LOW' || props.field.judgement === 'WARN_HIGH';
  const number = () => (typeof props.field.value === 'number' ? props.field.value : null);
  return (
    <div class="@container">
      <div
        class="grid items-center gap-x-4 gap-y-1.5 py-3 xl:gap-x-6"
        classList={{
          '@min-[480px]:grid-cols-[33%_minmax(0,1fr)]': wide(),
          'grid-cols-[184px_minmax(0,1fr)] @min-[480px]:grid-cols-[33%_184px_minmax(0,1fr)] @min-[720px]:grid-cols-[33%_220px_minmax(0,1fr)]':
            !wide(),
        }}
      >
        <div class="grid min-w-0 gap-0.5 @max-[480px]:col-span-full">
          <label for={`field-${spec().code}`} id={`label-${spec().code}`} class="font-semibold leading-tight">
            {say(spec().name)}
            <Show when={spec().required}>
              <span class="text-fail-ink" title={say(uiTexts.required)}>
                <span aria-hidden="true"> *</span>
                <span class="sr-only">{say(uiTexts.required)}</span>
              </span>
            </Show>
          </label>
          <div class="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-note text-ink-soft">
            <Show when={props.field.carried}>
              <Badge kind="neutral" testId={`carried-${spec().code}`}>
                {say(uiTexts.fromLastBoard)}
              </Badge>
            </Show>
            <Show when={spec().method === 'AUTO' && !props.field.carried && props.field.text !== ''}>
              <Badge kind="manual" />
            </Show>
            <JudgedSign field={props.field} />
          </div>
        </div>
        <Switch>
          <Match when={choices()}>
            <ChoiceField field={props.field} onText={props.onText} />
          </Match>
          <Match when={spec().type === 'JSON'}>
            <JsonField field={props.field} onText={props.onText} />
          </Match>
          <Match when={true}>
            <TextField field={props.field} onText={props.onText} />
            <Show when={!wide()}>
              <LimitBar limits={spec()} value={number()} out={out()} warn={warn()} />
            </Show>
          </Match>
        </Switch>
      </div>
    </div>
  );
}
