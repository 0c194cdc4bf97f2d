// A calendar day, chosen or typed; empty for none.
import { type FieldProps, FormField, fieldLook } from './form-field.tsx';

export function DayInput(props: FieldProps<string | null>) {
  return (
    <FormField {...props} problem={props.problem ?? null}>
      {(part) => (
        <input
          id={part.id}
          type="date"
          data-testid={props.testId}
          aria-describedby={part.describedBy()}
          aria-invalid={part.invalid() || undefined}
          disabled={props.disabled}
          value={props.value ?? ''}
          onChange={(event) => props.onValue(event.currentTarget.value || null)}
          onBlur={part.leave}
          class={`${fieldLook} font-code`}
        />
      )}
    </FormField>
  );
}
