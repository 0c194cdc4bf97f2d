// The dialog of whatever the address names: a thing that is there, or a new one of its kind.
import { Match, Switch } from 'solid-js';
import type { PlantKind } from '../../view/plant-kinds.ts';
import { DefaultsFields } from './defaults-fields.tsx';
import { DefectFields } from './defect-fields.tsx';
import {
  freshDefaults,
  freshDefectCode,
  freshGroup,
  freshLine,
  freshOperation,
  freshStation,
} from './fresh-thing.ts';
import { GroupFields } from './group-fields.tsx';
import { LineFields } from './line-fields.tsx';
import { OperationFields } from './operation-fields.tsx';
import { StationFields } from './station-fields.tsx';
import { ThingDialog } from './thing-dialog.tsx';
import type { Plant } from './use-plant.ts';

interface PlantDialogProps {
  plant: Plant;
  kind: PlantKind;
  /** the key of what is edited; null: a new one */
  edited: string | null;
  /** where a new one belongs */
  line: string;
  group: string;
  onClose: () => void;
}

/** Lives as long as one thing is edited. */
export function PlantDialog(props: PlantDialogProps) {
  const common = <Kind extends PlantKind>(kind: Kind) => {
    const rows: readonly Plant[Kind][number][] = props.plant[kind];
    return {
      kind,
      row: rows.find((row) => row.key === props.edited) ?? null,
      taken: new Set(rows.map((row) => row.key)),
      onClose: props.onClose,
    };
  };
  const stations = () => props.plant.station.map((row) => row.data);
  return (
    <Switch>
      <Match when={props.kind === 'line'}>
        <ThingDialog {...common('line')} fresh={freshLine}>
          {(form) => <LineFields form={form} />}
        </ThingDialog>
      </Match>
      <Match when={props.kind === 'stationGroup'}>
        <ThingDialog {...common('stationGroup')} fresh={freshGroup(props.line)}>
          {(form) => <GroupFields form={form} lines={props.plant.line} />}
        </ThingDialog>
      </Match>
      <Match when={props.kind === 'station'}>
        <ThingDialog {...common('station')} fresh={freshStation(props, stations())}>
          {(form) => (
            <StationFields
              form={form}
              code={props.edited}
              lines={props.plant.line}
              groups={props.plant.stationGroup}
              operations={props.plant.operation}
              stations={props.plant.station}
            />
          )}
        </ThingDialog>
      </Match>
      <Match when={props.kind === 'operation'}>
        <ThingDialog {...common('operation')} fresh={freshOperation}>
          {(form) => <OperationFields form={form} />}
        </ThingDialog>
      </Match>
      <Match when={props.kind === 'defectCode'}>
        <ThingDialog {...common('defectCode')} fresh={freshDefectCode}>
          {(form) => <DefectFields form={form} operations={props.plant.operation} />}
        </ThingDialog>
      </Match>
      <Match when={props.kind === 'executionDefaults'}>
        <ThingDialog {...common('executionDefaults')} fresh={freshDefaults}>
          {(form) => <DefaultsFields form={form} />}
        </ThingDialog>
      </Match>
    </Switch>
  );
}
