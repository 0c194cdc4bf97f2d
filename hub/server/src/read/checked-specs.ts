// What an import of data-collection specs would do, row by row: new, changed, the same, or bad and why. Writes
// nothing.
import type { CheckedDataSpecs } from '@lineside/core/contracts/master-data';
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';
import { SoundDataSpec } from '@lineside/core/domain/collection/spec-faults';
import { specOfRow } from '@lineside/core/domain/collection/spec-table';
import { factId } from '@lineside/core/kernel/ids';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { z } from 'zod';
import { takenAddress } from '../command/taken-address.ts';
import type { HubStore } from '../store/hub-store.ts';
import type { MasterRow } from '../store/master-data.ts';

type CheckedRow = z.infer<typeof CheckedDataSpecs>['rows'][number];
type Fault = CheckedRow['faults'][number];

const Row = z.record(z.string(), z.unknown());
const Coded = z.object({ code: z.string().min(1) });

export async function checkedSpecs(
  store: HubStore,
  rows: readonly unknown[],
): Promise<z.infer<typeof CheckedDataSpecs>> {
  const present = new Map((await store.masterRows('dataSpec')).map((row) => [row.key, row]));
  const operations = new Set((await store.all('operation')).map(({ code }) => code));
  const read = rows.map(readRow);
  const times = Map.groupBy(read, ({ code }) => code);
  return {
    rows: read.map(({ code, spec, faults: own }, row): CheckedRow => {
      const faults = [...own];
      if (code !== null && (times.get(code)?.length ?? 0) > 1) faults.push({ field: 'code', fault: 'TWICE' });
      if (code !== null && takenAddress('dataSpec', code, 'code') !== null)
        faults.push({ field: 'code', fault: 'CODE_TAKEN' });
      if (spec !== null && !operations.has(spec.operation))
        faults.push({ field: 'operation', fault: 'OPERATION_UNKNOWN' });
      const before = code === null ? undefined : present.get(code);
      const edition = before === undefined ? null : factId(before.last.origin, before.last.seq);
      const outcome = spec === null || faults.length > 0 ? 'BAD' : outcomeOf(spec, before);
      return { row, code, outcome, faults, edition };
    }),
  };
}

/** @returns the spec only when it is sound in itself */
function readRow(given: unknown): { code: string | null; spec: DataSpecConfigured | null; faults: Fault[] } {
  const row = Row.safeParse(given);
  const told = row.success ? specOfRow(row.data) : given;
  const code = Coded.safeParse(told).data?.code ?? null;
  const { data = null, error } = SoundDataSpec.safeParse(told);
  const faults = (error?.issues ?? []).map(({ path, message }) => ({
    field: path.map(String).join('.'),
    fault: message,
  }));
  return { code, spec: data, faults };
}

function outcomeOf(
  spec: DataSpecConfigured,
  before: MasterRow<DataSpecConfigured> | undefined,
): CheckedRow['outcome'] {
  if (before === undefined) return 'NEW';
  return canonicalJson(before.data) === canonicalJson(spec) ? 'SAME' : 'CHANGED';
}
