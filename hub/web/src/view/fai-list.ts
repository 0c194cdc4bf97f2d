// The first-article templates that a search leaves: by name, code, or anything that is looked at.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { Text } from '@lineside/core/kernel/ids';

type Row = MasterRow<'faiTemplate'>;

export function templatesInView(rows: readonly Row[], text: string): Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter((row) => wanted === '' || searched(row).includes(wanted));
}

function searched({ key, data: { name, items } }: Row): string {
  const texts: Text[] = [name, ...items.flatMap((item) => [item.section, item.name])];
  return [key, ...texts.flatMap(({ en, zh }) => [en, zh])].join('\n').toLowerCase();
}
