// The pages of data-collection specs as an engineer opens them, and files of specs to bring in.
import { type SpecColumn, specColumns } from '@lineside/core/domain/collection/spec-table';
import { expect } from '@playwright/test';
import type { HubWindow } from './hub-window.ts';

/** A file of specs as a spreadsheet saves it. */
export function csvFile(rows: readonly Partial<Record<SpecColumn, string>>[]) {
  const plain = {
    ...{ operation: 'REFLOW', kind: 'OBSERVATION', type: 'NUMBER', required: 'false', alarm: 'NONE' },
    ...{ trigger: 'EACH_UNIT', method: 'MANUAL' },
  };
  const line = (row: Partial<Record<string, string>>) =>
    specColumns.map((column) => row[column] ?? '').join(',');
  const text = [specColumns.join(','), ...rows.map((row) => line({ ...plain, ...row }))].join('\r\n');
  return { name: 'specs.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Specs `BULK_0000` and so on, new to the plant. */
export function bulk(from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) => ({
    ...{
      code: `BULK_${String(from + i).padStart(4, '0')}`,
      nameEn: `Bulk ${from + i}`,
      nameZh: `批量 ${from + i}`,
    },
    ...{ lsl: '-5', usl: '5' },
  }));
}

export async function openSpecs(hub: HubWindow, query = ''): Promise<void> {
  await hub.open(`/data-specs${query}`);
  await expect(hub.find('specs-total')).toBeVisible();
}
