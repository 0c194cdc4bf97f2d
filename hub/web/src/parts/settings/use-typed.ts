// A field that is read at every key keeps what is typed as it was typed; what comes from elsewhere replaces it.
import { type Accessor, createEffect, createSignal, on, type Setter } from 'solid-js';

interface TypedField<Value> {
  value: () => Value;
  read: (typed: string) => Value;
  write: (value: Value) => string;
}

export function useTyped<Value>(field: TypedField<Value>): [Accessor<string>, Setter<string>] {
  const { value, read, write } = field;
  const [typed, setTyped] = createSignal(write(value()));
  createEffect(
    on(
      value,
      (now) => {
        if (write(read(typed())) !== write(now)) setTyped(write(now));
      },
      { defer: true },
    ),
  );
  return [typed, setTyped];
}
