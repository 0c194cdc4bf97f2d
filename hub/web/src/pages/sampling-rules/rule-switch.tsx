// Turns a rule on or off from its line, on the edition that the line shows.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { RowSwitch } from '../../parts/row-switch.tsx';

interface RuleSwitchProps {
  row: MasterRow<'samplingRule'>;
  disabled: boolean;
  onFailure: (failure: unknown) => void;
}

export function RuleSwitch(props: RuleSwitchProps) {
  const configure = useHubCommand('configureSamplingRule');
  /** as pressed, until the list says so too */
  const [pressed, setPressed] = createSignal<boolean | null>(null);
  const active = () => pressed() ?? props.row.data.active;
  const turn = async (on: boolean) => {
    const { data, edition: basedOn } = unwrap(props.row);
    setPressed(on);
    try {
      await configure.mutateAsync({ command: mintCommand(), input: { ...data, active: on, basedOn } });
      props.onFailure(null);
    } catch (failure) {
      props.onFailure(failure);
    }
    setPressed(null);
  };
  return (
    <RowSwitch
      on={active()}
      label={words('samplingActiveOf', { name: say(props.row.data.name) })}
      title={words('samplingActiveOf', { name: say(props.row.data.name) })}
      disabled={props.disabled || configure.isPending}
      testId={`rule-active-${props.row.key}`}
      onTurn={turn}
    />
  );
}
