// One value: its name, the way to enter it, its frozen limits with the value on them, and how it is judged.
import { isOut, isVerdict } from '@lineside/core/domain/collection/judge';
import type { DataType } from '@lineside/core/domain/collection/spec';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import { LimitBar } from '@lineside/ui/limit-bar';
import { Sign, type SignName } from '@lineside/ui/sign';
import { Match, Show, Switch } from 'solid-js';
import type { FieldView } from '../../state/form-draft.ts';
import { ChoiceField } from './choice-field.tsx';
import { TextField } from './text-field.tsx';

export interface FieldRowProps {
  field: FieldView;
  onText: (text: string) => void;
}

export function FieldRow(props: FieldRowProps) {
  const spec = () => props.field.spec;
  const choices = () => spec().type === 'BOOLEAN' || spec().type === 'ENUM';
  /** nothing to draw beside it, so that it may be as wide as the row */
  const wide = () => spec().type !== 'NUMBER';
  const out = () => props.field.judgement !== null && isOut(props.field.judgement);
  const warn = () => props.field.judgement === 'WARN_LOW' || props.field.judgement === 'WARN_HIGH';
  const number = () => (typeof props.field.value === 'number' ? props.field.value : null);
  return (
    <div
      class="grid items-center gap-x-4 gap-y-1 py-3 xl:gap-x-6"
      classList={{
        'grid-cols-[33%_minmax(0,1fr)]': wide(),
        'grid-cols-[33%_184px_minmax(0,1fr)] xl:grid-cols-[33%_220px_minmax(0,1fr)]': !wide(),
      }}
    >
      <div class="grid min-w-0 gap-0.5">
        <label for={`field-${spec().code}`} id={`label-${spec().code}`} class="font-semibold leading-tight">
          {say(spec().name)}
          <Show when={spec().required}>
            <span class="text-fail-ink" title={say(stationTexts.required)}>
              <span aria-hidden="true"> *</span>
              <span class="sr-only">{say(stationTexts.required)}</span>
            </span>
          </Show>
        </label>
        <div class="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-note text-ink-soft">
          <Show when={props.field.carried}>
            <Badge kind="neutral" testId={`carried-${spec().code}`}>
              {say(stationTexts.fromLastBoard)}
            </Badge>
          </Show>
          <Show when={spec().method === 'AUTO' && !props.field.carried && props.field.text !== ''}>
            <Badge kind="manual" />
          </Show>
          <Judged field={props.field} />
        </div>
      </div>
      <Switch>
        <Match when={choices()}>
          <ChoiceField field={props.field} onText={props.onText} />
        </Match>
        <Match when={true}>
          <TextField field={props.field} onText={props.onText} />
          <Show when={!wide()}>
            <LimitBar limits={spec()} value={number()} out={out()} warn={warn()} />
          </Show>
        </Match>
      </Switch>
    </div>
  );
}

function Judged(props: { field: FieldView }) {
  const look = () => judgedLook(props.field);
  return (
    <span
      id={`judged-${props.field.spec.code}`}
      data-testid={`judged-${props.field.spec.code}`}
      data-judgement={props.field.judgement ?? props.field.trouble ?? ''}
      class={`flex items-center gap-1.5 font-semibold ${look()?.ink ?? ''}`}
      aria-live="polite"
    >
      <Show when={look()}>
        {(shown) => (
          <>
            <Sign name={shown().sign} />
            <span classList={{ 'sr-only': props.field.judgement === 'OK' }}>{shown().words}</span>
          </>
        )}
      </Show>
    </span>
  );
}

function judgedLook({
  spec,
  text,
  judgement,
  trouble,
}: FieldView): { sign: SignName; ink: string; words: string } | null {
  const fail = (words: string) => ({ sign: 'fail' as const, ink: 'text-fail-ink', words });
  const warn = (words: string) => ({ sign: 'warn' as const, ink: 'text-warn-ink', words });
  if (trouble === 'MISSING') return fail(say(stationTexts.missing));
  if (trouble === 'NOT_THIS_TYPE') return fail(say(wrongType(spec.type, text)));
  switch (judgement) {
    case 'OK':
      return {
        sign: 'pass',
        ink: 'text-pass-ink',
        words: say(isVerdict(spec) ? stationTexts.pass : stationTexts.judgedOk),
      };
    case 'LOW':
      return fail(say(stationTexts.judgedLow));
    case 'HIGH':
      return fail(say(stationTexts.judgedHigh));
    case 'FAIL':
      return fail(say(stationTexts.judgedFail));
    case 'WARN_LOW':
      return warn(say(stationTexts.judgedWarnLow));
    case 'WARN_HIGH':
      return warn(say(stationTexts.judgedWarnHigh));
    case 'UNJUDGED':
    case null:
      return null;
  }
}

function wrongType(type: DataType, text: string): Text {
  if (type !== 'NUMBER') return stationTexts.notThisType;
  return text.includes(',') ? stationTexts.commaNumber : stationTexts.notNumber;
}
