// The plant's operations and what each is called in the window's language; nothing is asked of the hub for whoever may
// not read them.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { masterQuery } from '../api/master-queries.ts';
import { useMay } from '../api/may.ts';

/** Operations by code, as they are now. */
export function useOperations(): () => ReadonlyMap<string, MasterRow<'operation'>['data']> {
  const may = useMay();
  const operations = useQuery(() => ({ ...masterQuery('operation'), enabled: may('route:read') }));
  return createMemo(() => new Map(operations.data?.rows.map(({ key, data }) => [key, data]) ?? []));
}

/** The name of an operation; its code while it has none. */
export function useOperationName(): (code: string) => string {
  const operations = useOperations();
  return (code) => {
    const known = operations().get(code);
    return known === undefined ? code : say(known.name) || code;
  };
}
