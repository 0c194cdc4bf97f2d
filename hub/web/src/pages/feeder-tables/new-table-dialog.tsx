// A new feeder table: what it is for, and the table that its slots are taken from, if any. It opens as a page of its
// own, and is saved there once its slots are in.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { useNavigate } from '@solidjs/router';
import { createSignal, Show } from 'solid-js';
import { words } from '../../language.ts';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { SelectInput } from '../../parts/form-fields.tsx';
import { Lead } from '../../parts/lead.tsx';
import { addressOf } from '../../view/addresses.ts';
import { type TableTarget, targetCode } from '../../view/feeder-target.ts';
import { TableTargetFields } from './table-target-fields.tsx';

interface NewTableDialogProps {
  tables: readonly MasterRow<'feederTable'>[];
  products: readonly MasterRow<'product'>[];
  onClose: () => void;
}

const blank: TableTarget = { product: null, boardSide: null, line: null, program: '' };

export function NewTableDialog(props: NewTableDialogProps) {
  const navigate = useNavigate();
  const [target, setTarget] = createSignal(blank);
  const [from, setFrom] = createSignal<string | null>(null);
  const code = () => targetCode(target());
  const there = () => props.tables.find(({ key }) => key === code());
  const nameOf = ({ data }: MasterRow<'feederTable'>) => {
    const product = props.products.find(({ key }) => key === data.product);
    return product === undefined ? data.code : `${data.code} · ${say(product.data.name)}`;
  };
  const goOn = () => {
    const { product, boardSide, line, program } = target();
    if (product === null || line === null || there() !== undefined) return;
    const query = new URLSearchParams({ product, side: boardSide ?? '', line, program, from: from() ?? '' });
    navigate(`/feeder-tables/new?${query}`);
  };
  return (
    <EditDialog
      open
      title={words('feedersNew')}
      lead={words('feederNewLead')}
      dirty={target() !== blank}
      saving={false}
      failure={null}
      onSave={goOn}
      saveLabel={words('feederGoOn')}
      onClose={props.onClose}
      testId="feeder-new-dialog"
    >
      <TableTargetFields
        target={target()}
        onTarget={(change) => setTarget({ ...target(), ...change })}
        testId="feeder-new"
      />
      <Show when={there()}>
        {(row) => (
          <p class="m-0 text-table text-warn-ink" role="status" data-testid="feeder-new-there">
            {words('feederThere')}{' '}
            <Lead look="lead" href={addressOf('feederTable', row().key)} class="font-semibold">
              {words('feederOpenIt')}
            </Lead>
          </p>
        )}
      </Show>
      <SelectInput
        label={words('feederFrom')}
        value={from()}
        none={words('feederFromNothing')}
        hint={words('feederFromHint')}
        options={props.tables.map((row) => ({ value: row.key, label: nameOf(row) }))}
        onValue={setFrom}
        testId="feeder-new-from"
      />
    </EditDialog>
  );
}
