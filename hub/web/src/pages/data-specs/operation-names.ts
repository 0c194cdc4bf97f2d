// What an operation is called in the window's language; its code for whoever may not read operations.
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { createMemo } from 'solid-js';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';

/** Reactive. */
export function useOperationNames(): (operation: string) => string {
  const may = useMay();
  const operations = useQuery(() => ({ ...masterQuery('operation'), enabled: may('route:read') }));
  const names = createMemo(
    () => new Map((operations.data?.rows ?? []).map(({ key, data }) => [key, data.name])),
  );
  return (operation) => {
    const name = names().get(operation);
    return name === undefined ? operation : say(name);
  };
}
