// How a value is judged, in a sign, a colour and words; what it lacks when it cannot be judged.
import { isVerdict } from '@lineside/core/domain/collection/judge';
import type { DataType } from '@lineside/core/domain/collection/spec';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { Show } from 'solid-js';
import type { FieldView } from '../format/field-view.ts';
import { say } from './language.tsx';
import { Sign, type SignName } from './sign.tsx';

export function JudgedSign(props: { field: FieldView }) {
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

interface Look {
  sign: SignName;
  ink: string;
  words: string;
}

function judgedLook({ spec, text, judgement, trouble }: FieldView): Look | null {
  const fail = (words: Text): Look => ({ sign: 'fail', ink: 'text-fail-ink', words: say(words) });
  const warn = (words: Text): Look => ({ sign: 'warn', ink: 'text-warn-ink', words: say(words) });
  if (trouble === 'MISSING') return fail(uiTexts.missing);
  if (trouble === 'NOT_THIS_TYPE') return fail(wrongType(spec.type, text));
  switch (judgement) {
    case 'OK':
      return {
        sign: 'pass',
        ink: 'text-pass-ink',
        words: say(isVerdict(spec) ? uiTexts.pass : uiTexts.judgedOk),
      };
    case 'LOW':
      return fail(uiTexts.judgedLow);
    case 'HIGH':
      return fail(uiTexts.judgedHigh);
    case 'FAIL':
      return fail(uiTexts.judgedFail);
    case 'WARN_LOW':
      return warn(uiTexts.judgedWarnLow);
    case 'WARN_HIGH':
      return warn(uiTexts.judgedWarnHigh);
    case 'UNJUDGED':
    case null:
      return null;
  }
}

function wrongType(type: DataType, text: string): Text {
  if (type === 'JSON') return uiTexts.notJson;
  if (type !== 'NUMBER') return uiTexts.notThisType;
  return text.includes(',') ? uiTexts.commaNumber : uiTexts.notNumber;
}
