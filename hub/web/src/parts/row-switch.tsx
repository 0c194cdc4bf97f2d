// On or off, in a row of a list. What stands is what the list says; the browser's own turn is taken back until it does.
interface RowSwitchProps {
  on: boolean;
  label: string;
  title: string;
  disabled: boolean;
  testId: string;
  /** Resolves once the list has heard of it, or refused. */
  onTurn: (on: boolean) => Promise<void>;
}

export function RowSwitch(props: RowSwitchProps) {
  const turn = async (input: HTMLInputElement) => {
    await props.onTurn(input.checked);
    // the browser turned it by itself; what is so stands
    input.checked = props.on;
  };
  return (
    <input
      type="checkbox"
      role="switch"
      data-testid={props.testId}
      aria-label={props.label}
      title={props.title}
      checked={props.on}
      aria-checked={props.on}
      disabled={props.disabled}
      onChange={(event) => void turn(event.currentTarget)}
      class="relative z-[1] block h-5 w-9 shrink-0 cursor-pointer appearance-none rounded-full border border-line-strong bg-sunken transition-colors before:absolute before:top-[2px] before:left-[2px] before:size-3.5 before:rounded-full before:bg-line-strong before:transition-transform checked:border-accent checked:bg-accent checked:before:translate-x-4 checked:before:bg-on-accent disabled:cursor-not-allowed disabled:opacity-60"
    />
  );
}
