// Turns a spec on or off from its row, on the edition that the row shows. One that is off stays where it is bound
// and frozen, and is not bound anew.
import type { DataSpecRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { createSignal } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { useSpecsChanged } from '../../api/spec-queries.ts';
import { words } from '../../language.ts';
import { RowSwitch } from '../../parts/row-switch.tsx';

export interface SpecSwitch {
  /** as pressed, until the list says so too; null for a row that nobody touched */
  pressed: (code: string) => boolean | null;
  turn: (row: DataSpecRow, active: boolean) => Promise<void>;
}

/** One for all rows of a list. */
export function createSpecSwitch(onFailure: (failure: unknown) => void): SpecSwitch {
  const configure = useHubCommand('configureDataSpec');
  const changed = useSpecsChanged();
  const [pressed, setPressed] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  return {
    pressed: (code) => pressed().get(code) ?? null,
    async turn({ key, data, edition: basedOn }, active) {
      setPressed((before) => new Map([...before, [key, active]]));
      try {
        await configure.mutateAsync({ command: mintCommand(), input: { ...data, active, basedOn } });
        onFailure(null);
      } catch (failure) {
        onFailure(failure);
      }
      await changed();
      setPressed((before) => new Map([...before].filter(([code]) => code !== key)));
    },
  };
}

export function ActiveSwitch(props: { row: DataSpecRow; disabled: boolean; by: SpecSwitch }) {
  const active = () => props.by.pressed(props.row.key) ?? props.row.data.active;
  return (
    <RowSwitch
      on={active()}
      label={words('specActiveOf', { name: say(props.row.data.name) })}
      title={words(active() ? 'specOn' : 'specOff')}
      disabled={props.disabled || props.by.pressed(props.row.key) !== null}
      testId={`spec-active-${props.row.key}`}
      onTurn={(on) => props.by.turn(props.row, on)}
    />
  );
}
