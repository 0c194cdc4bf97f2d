// Everything that the plant page shows, read together.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import { useQuery } from '@tanstack/solid-query';
import { masterQuery } from '../../api/master-queries.ts';
import type { PlantKind } from '../../view/plant-kinds.ts';

export type Plant = { readonly [Kind in PlantKind]: readonly MasterRow<Kind>[] };

/** As one query: there is nothing to see before all of it is read. */
export function usePlant() {
  const line = useQuery(() => masterQuery('line'));
  const stationGroup = useQuery(() => masterQuery('stationGroup'));
  const station = useQuery(() => masterQuery('station'));
  const operation = useQuery(() => masterQuery('operation'));
  const defectCode = useQuery(() => masterQuery('defectCode'));
  const executionDefaults = useQuery(() => masterQuery('executionDefaults'));
  const all = [line, stationGroup, station, operation, defectCode, executionDefaults];
  return {
    get data(): Plant | undefined {
      if (!line.data || !stationGroup.data || !station.data) return undefined;
      if (!operation.data || !defectCode.data || !executionDefaults.data) return undefined;
      return {
        line: line.data.rows,
        stationGroup: stationGroup.data.rows,
        station: station.data.rows,
        operation: operation.data.rows,
        defectCode: defectCode.data.rows,
        executionDefaults: executionDefaults.data.rows,
      };
    },
    get error(): unknown {
      return all.find((query) => query.error !== null)?.error ?? null;
    },
    refetch: () => Promise.all(all.map((query) => query.refetch())),
  };
}
