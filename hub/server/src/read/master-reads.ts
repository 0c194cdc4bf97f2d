// Reads of what engineers edit, whatever its kind.
import type {
  CheckedDataSpecs,
  DataSpecList,
  DataSpecQuery,
  DataSpecRow,
  History,
  MasterKind,
  Uses,
} from '@lineside/core/contracts/master-data';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import type { z } from 'zod';
import type { HubStore } from '../store/hub-store.ts';
import { checkedSpecs } from './checked-specs.ts';
import { dataSpec, dataSpecList } from './data-specs.ts';
import { history } from './history.ts';
import { type MasterRows, masterList } from './master-data.ts';
import type { Thing } from './thing.ts';
import { uses } from './uses.ts';

export interface MasterReads {
  masterData(kind: MasterKind): Promise<MasterRows>;
  dataSpecs(query: z.output<typeof DataSpecQuery>): Promise<DataSpecList>;
  /** @returns null when there is no such spec, or no more */
  dataSpec(code: string): Promise<DataSpecRow | null>;
  /** what importing these rows would do */
  checkDataSpecs(rows: readonly unknown[]): Promise<z.infer<typeof CheckedDataSpecs>>;
  /** where a thing is named */
  uses(thing: Thing): Promise<z.infer<typeof Uses>>;
  /** @returns null when there never was such a thing */
  history(thing: Thing): Promise<z.infer<typeof History> | null>;
}

export function masterReads({ store, catalogue }: { store: HubStore; catalogue: Catalogue }): MasterReads {
  return {
    masterData: (kind) => masterList(store, kind),
    dataSpecs: (query) => dataSpecList(store, query),
    dataSpec: (code) => dataSpec(store, code),
    checkDataSpecs: (rows) => checkedSpecs(store, rows),
    uses: (thing) => uses(store, thing),
    history: (thing) => history(store, catalogue, thing),
  };
}
