// A station's own fields: what is done there, on which line, in which group, and behind which other station.
import type { MasterDataOf, MasterRow } from '@lineside/core/contracts/master-data';
import type { StationGroupCode } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { words } from '../../language.ts';
import { NumberInput, SelectInput } from '../../parts/form-fields.tsx';
import { inLineOrder, sequenceAfter, standsAfter } from '../../view/line-order.ts';
import { groupChoices, lineChoices, operationChoices, stationTypeChoices } from './choices.ts';
import type { ThingForm } from './thing-dialog.tsx';

interface StationFieldsProps {
  form: ThingForm<MasterDataOf<'station'>>;
  /** its code; null for a new one */
  code: string | null;
  lines: readonly MasterRow<'line'>[];
  groups: readonly MasterRow<'stationGroup'>[];
  operations: readonly MasterRow<'operation'>[];
  stations: readonly MasterRow<'station'>[];
}

export function StationFields(props: StationFieldsProps) {
  const data = () => props.form.data();
  const others = () =>
    inLineOrder(
      props.stations.map((row) => row.data).filter(({ code }) => code !== props.code),
      data().line,
    );
  const groups = () => groupChoices(props.groups, data().line);
  const chooseLine = (line: MasterDataOf<'line'>['code']) => {
    if (line === data().line) return;
    const stations = props.stations.map((row) => row.data);
    const onLine = inLineOrder(stations, line);
    const only = groupChoices(props.groups, line);
    props.form.set({
      line,
      // a group belongs to one line
      group: only.length === 1 && only[0] !== undefined ? only[0].value : ('' as StationGroupCode),
      sequence: sequenceAfter(onLine, onLine.at(-1)?.code ?? null),
    });
  };
  const chooseOperation = (operation: string) => {
    const type = props.operations.find((row) => row.key === operation)?.data.stationType;
    props.form.set({ operation, ...(type === undefined ? {} : { type }) });
  };
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-2">
        <SelectInput
          label={words('fieldOperation')}
          value={data().operation || null}
          options={operationChoices(props.operations)}
          onValue={chooseOperation}
          problem={data().operation === '' ? null : props.form.problem('operation')}
          testId="plant-operation"
        />
        <SelectInput
          label={words('fieldStationType')}
          value={data().type}
          options={stationTypeChoices()}
          onValue={(type) => props.form.set({ type })}
          problem={props.form.problem('type')}
          testId="plant-station-type"
        />
        <SelectInput
          label={words('fieldLine')}
          value={data().line || null}
          options={lineChoices(props.lines)}
          onValue={chooseLine}
          problem={data().line === '' ? null : props.form.problem('line')}
          testId="plant-line"
        />
        <SelectInput
          label={words('fieldGroup')}
          value={data().group || null}
          options={groups()}
          onValue={(group) => props.form.set({ group })}
          problem={data().group === '' ? null : props.form.problem('group')}
          hint={groups().length === 0 && data().line !== '' ? words('groupOfLine') : undefined}
          testId="plant-group"
        />
      </div>
      <div class="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <SelectInput
          label={words('standsAfter')}
          value={standsAfter(others(), data().sequence)}
          none={words('standsFirst')}
          options={others().map((other) => ({
            value: other.code,
            label: `${other.sequence} · ${say(other.name)} · ${other.code}`,
          }))}
          onValue={(after) => props.form.set({ sequence: sequenceAfter(others(), after) })}
          testId="plant-after"
        />
        <NumberInput
          label={words('fieldSequence')}
          value={data().sequence}
          // an emptied field is null, which the schema tells and nothing saves
          onValue={(sequence) => props.form.set({ sequence: sequence as number })}
          problem={props.form.problem('sequence')}
          hint={words('sequenceHint')}
          testId="plant-sequence"
        />
      </div>
    </>
  );
}
