// For which product, side and line a feeder table is, and with which program: chosen, never typed as a code.
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { masterQuery } from '../../api/master-queries.ts';
import { words } from '../../language.ts';
import { SelectInput, TextInput } from '../../parts/form-fields.tsx';
import type { TableTarget } from '../../view/feeder-target.ts';

interface TableTargetFieldsProps {
  target: TableTarget;
  onTarget: (change: Partial<TableTarget>) => void;
  testId: string;
}

export function TableTargetFields(props: TableTargetFieldsProps) {
  const products = useQuery(() => masterQuery('product'));
  const lines = useQuery(() => masterQuery('line'));
  return (
    <>
      <SelectInput
        label={words('fieldProduct')}
        value={props.target.product}
        options={(products.data?.rows ?? []).map(({ key, data }) => ({
          value: key,
          label: `${key} · ${say(data.name)}`,
        }))}
        onValue={(product) => props.onTarget({ product })}
        testId={`${props.testId}-product`}
      />
      <SelectInput
        label={words('fieldBoardSide')}
        value={props.target.boardSide}
        none={words('feederOneSide')}
        options={(['TOP', 'BOT'] as const).map((side) => ({ value: side, label: words(`choice${side}`) }))}
        onValue={(boardSide) => props.onTarget({ boardSide })}
        testId={`${props.testId}-side`}
      />
      <SelectInput
        label={words('fieldLine')}
        value={props.target.line}
        options={(lines.data?.rows ?? []).map(({ key, data }) => ({
          value: key,
          label: `${key} · ${say(data.name)}`,
        }))}
        onValue={(line) => props.onTarget({ line })}
        testId={`${props.testId}-line`}
      />
      <TextInput
        label={words('fieldProgram')}
        value={props.target.program}
        onValue={(program) => props.onTarget({ program })}
        hint={words('feederProgramHint')}
        maxLength={120}
        testId={`${props.testId}-program`}
      />
    </>
  );
}
