// Site → line → station group → station (ISA-95 role-based equipment). A station belongs to one line, one group.
import { z } from 'zod';
import { LineCode, StationCode, StationGroupCode, Text } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';

export const StationType = z.enum(['MANUAL', 'AUTO', 'BATCH', 'TEST']);
export type StationType = z.infer<typeof StationType>;

export const ProcessType = z.enum(['SMT', 'DIP']);

export const LineConfigured = z.object({
  code: LineCode,
  name: Text,
  process: ProcessType,
  /** units that the line should finish in an hour; null: no target */
  targetPerHour: z.int().min(1).max(100_000).nullable().default(null),
});
export type LineConfigured = z.infer<typeof LineConfigured>;

export const StationConfigured = z.object({
  code: StationCode,
  name: Text,
  line: LineCode,
  group: StationGroupCode,
  operation: z.string().min(1).max(64),
  type: StationType,
  /** place along the line, an order key */
  sequence: z.int(),
});
export type StationConfigured = z.infer<typeof StationConfigured>;

/** Stations of one line that do the same and stand in for each other. */
export const StationGroupConfigured = z.object({ code: StationGroupCode, name: Text, line: LineCode });
export type StationGroupConfigured = z.infer<typeof StationGroupConfigured>;

export const stationFacts = {
  'line.configured': { stream: 'line', v: 1, by: 'HUB', data: LineConfigured, upcast: {} },
  'line.removed': { stream: 'line', v: 1, by: 'HUB', data: Removed, upcast: {} },
  'stationGroup.configured': {
    stream: 'stationGroup',
    v: 1,
    by: 'HUB',
    data: StationGroupConfigured,
    upcast: {},
  },
  'stationGroup.removed': { stream: 'stationGroup', v: 1, by: 'HUB', data: Removed, upcast: {} },
  'station.configured': { stream: 'station', v: 1, by: 'HUB', data: StationConfigured, upcast: {} },
  'station.removed': { stream: 'station', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
