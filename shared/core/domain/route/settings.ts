// Execution settings: how a step is carried out here, whoever owns the route. Said at one of four levels; a step's
// word goes before its operation's, that before the route's, that before the plant's. Null says nothing.
import { z } from 'zod';
import { StationCode, StationGroupCode, Text } from '../../kernel/ids.ts';
import { IngestMapping } from '../ingest/mapping.ts';
import { StationType } from '../station/facts.ts';

/** Between the track-out of an earlier operation and the track-in of this step at most so much time may pass. */
export const TimeWindow = z.object({
  code: z.string().min(1).max(64),
  name: Text,
  /** operations whose track-out starts the clock; the latest of them counts */
  after: z.array(z.string().min(1).max(64)).min(1).max(10),
  limitMinutes: z.int().min(1).max(525_600),
  /** the operator is warned so long before the limit */
  warnMinutes: z.int().min(0).max(525_600),
});
export type TimeWindow = z.infer<typeof TimeWindow>;

/** Who may execute a step. */
export const StepPlace = z.discriminatedUnion('by', [
  z.object({ by: z.literal('GROUP'), group: StationGroupCode }),
  z.object({ by: z.literal('STATIONS'), stations: z.array(StationCode).min(1).max(50) }),
]);
export type StepPlace = z.infer<typeof StepPlace>;

export const ExecutionSettings = z.object({
  stationType: StationType.nullable(),
  place: StepPlace.nullable(),
  requiresFAI: z.boolean().nullable(),
  /** codes of data-collection specs, in the order of the form */
  specs: z.array(z.string().min(1).max(64)).max(200).nullable(),
  ingest: IngestMapping.nullable(),
  windows: z.array(TimeWindow).max(20).nullable(),
});
export type ExecutionSettings = z.infer<typeof ExecutionSettings>;
export type SettingName = keyof ExecutionSettings;

export const settingNames = [
  'stationType',
  'place',
  'requiresFAI',
  'specs',
  'ingest',
  'windows',
] as const satisfies readonly SettingName[];

/** Says nothing about anything. */
export const noSettings: ExecutionSettings = {
  stationType: null,
  place: null,
  requiresFAI: null,
  specs: null,
  ingest: null,
  windows: null,
};
