// The kinds of things that the plant page keeps, on which tab each stands, and what one must be allowed to change it.
import type { HubCommandName } from '@lineside/core/contracts/hub-api';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { HubTextKey } from '@lineside/core/i18n/hub-texts';

export type PlantTab = 'line' | 'operation' | 'defectCode' | 'executionDefaults';
export const plantTabs: readonly PlantTab[] = ['line', 'operation', 'defectCode', 'executionDefaults'];

interface Kind {
  tab: PlantTab;
  needs: Permission;
  command: HubCommandName;
  /** what it is, in a sentence */
  lead: HubTextKey;
}

export const plantKinds = {
  line: { tab: 'line', needs: 'line:config', command: 'configureLine', lead: 'leadLine' },
  stationGroup: {
    tab: 'line',
    needs: 'line:config',
    command: 'configureStationGroup',
    lead: 'leadStationGroup',
  },
  station: { tab: 'line', needs: 'line:config', command: 'configureStation', lead: 'leadStation' },
  operation: {
    tab: 'operation',
    needs: 'operation:config',
    command: 'configureOperation',
    lead: 'leadOperation',
  },
  defectCode: {
    tab: 'defectCode',
    needs: 'operation:config',
    command: 'configureDefectCode',
    lead: 'leadDefectCode',
  },
  executionDefaults: {
    tab: 'executionDefaults',
    needs: 'operation:config',
    command: 'configureExecutionDefaults',
    lead: 'leadExecutionDefaults',
  },
} as const satisfies Record<string, Kind>;
export type PlantKind = keyof typeof plantKinds;

/** The kind that an address names; lines when it names none. */
export function plantKind(kind: unknown): PlantKind {
  return typeof kind === 'string' && Object.hasOwn(plantKinds, kind) ? (kind as PlantKind) : 'line';
}
