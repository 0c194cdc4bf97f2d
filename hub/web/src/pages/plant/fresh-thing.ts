// What new things of the plant begin with. What must still be chosen is empty, which no form lets be saved.
import type { MasterDataOf } from '@lineside/core/contracts/master-data';
import { noSettings } from '@lineside/core/domain/route/settings';
import type { LineCode, StationCode, StationGroupCode } from '@lineside/core/kernel/ids';
import { inLineOrder, sequenceAfter } from '../../view/line-order.ts';

const noName = { en: '', zh: '' };

export const freshLine: MasterDataOf<'line'> = {
  code: '' as LineCode,
  name: noName,
  process: 'SMT',
  targetPerHour: null,
};

export function freshGroup(line: string): MasterDataOf<'stationGroup'> {
  return { code: '' as StationGroupCode, name: noName, line: line as LineCode };
}

/** Beside the others of its group, doing what they do; without a group at the end of its line. */
export function freshStation(
  { line, group }: { line: string; group: string },
  stations: readonly MasterDataOf<'station'>[],
): MasterDataOf<'station'> {
  const others = inLineOrder(stations, line);
  const mate = others.findLast((station) => station.group === group);
  return {
    code: '' as StationCode,
    name: noName,
    line: line as LineCode,
    group: group as StationGroupCode,
    operation: mate?.operation ?? '',
    type: mate?.type ?? 'MANUAL',
    sequence: sequenceAfter(others, (mate ?? others.at(-1))?.code ?? null),
  };
}

export const freshOperation: MasterDataOf<'operation'> = {
  code: '',
  name: noName,
  process: null,
  stationType: 'MANUAL',
  keyQuality: false,
  processCodes: [],
  settings: noSettings,
};

export const freshDefectCode: MasterDataOf<'defectCode'> = {
  code: '',
  name: noName,
  severity: 'MAJOR',
  operations: [],
};

export const freshDefaults: MasterDataOf<'executionDefaults'> = { settings: noSettings };
