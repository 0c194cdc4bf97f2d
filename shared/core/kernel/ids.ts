// Every identity that crosses a boundary, as a branded string: a serial number cannot be passed where a
// run number is meant. Parsing is the only way in from outside.
import { z } from 'zod';

/** Codes people read and scan: printable, no control characters, no surrounding space, at most 120 long. */
const code = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
    .regex(/^[^\u0000-\u001f\u007f\s](?:[^\u0000-\u001f\u007f]*[^\u0000-\u001f\u007f\s])?$/);

export const OriginId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'OriginId'>();
export type OriginId = z.infer<typeof OriginId>;

export const Sha256Hex = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'Sha256Hex'>();
export type Sha256Hex = z.infer<typeof Sha256Hex>;

/** Identity of one feed: minted when a hub database is made. */
export const FeedId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'FeedId'>();
export type FeedId = z.infer<typeof FeedId>;

/** Minted once per user action by whoever shows the button (a UUID or any unguessable text). */
export const CommandId = z
  .string()
  .regex(/^[A-Za-z0-9:_-]{8,80}$/)
  .brand<'CommandId'>();
export type CommandId = z.infer<typeof CommandId>;

/** What a fact is about: `kind:key`, e.g. `unit:SN-1`, `run:RUN-0412`. */
export const StreamId = z
  .string()
  .max(160)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
  .regex(/^[a-z][A-Za-z]*:[^\u0000-\u001f\u007f]+$/)
  .brand<'StreamId'>();
export type StreamId = z.infer<typeof StreamId>;

/** A code that engineers give: of an operation, a spec, a product … */
export const Code = code(64);
/** A code that is made of several. */
export const LongCode = code(140);

export const UserId = code(64).brand<'UserId'>();
export type UserId = z.infer<typeof UserId>;
export const RoleCode = code(64).brand<'RoleCode'>();
export type RoleCode = z.infer<typeof RoleCode>;
export const StationCode = code(64).brand<'StationCode'>();
export type StationCode = z.infer<typeof StationCode>;
export const StationGroupCode = code(64).brand<'StationGroupCode'>();
export type StationGroupCode = z.infer<typeof StationGroupCode>;
export const LineCode = code(64).brand<'LineCode'>();
export type LineCode = z.infer<typeof LineCode>;
export const OrderNo = code(64).brand<'OrderNo'>();
export type OrderNo = z.infer<typeof OrderNo>;
export const RunNo = code(64).brand<'RunNo'>();
export type RunNo = z.infer<typeof RunNo>;
export const RouteCode = code(64).brand<'RouteCode'>();
export type RouteCode = z.infer<typeof RouteCode>;
export const SerialNumber = code(120).brand<'SerialNumber'>();
export type SerialNumber = z.infer<typeof SerialNumber>;

/** The identity of a fact, `origin:seq`. */
export const FactId = z
  .string()
  .regex(/^[0-9a-f]{32}:[1-9][0-9]{0,15}$/)
  .brand<'FactId'>();
export type FactId = z.infer<typeof FactId>;

export function factId(origin: OriginId, seq: number): FactId {
  return `${origin}:${seq}` as FactId;
}

/** Builds a stream id from its kind and key; throws on a key that could not be one. */
export function streamId(kind: string, key: string): StreamId {
  return StreamId.parse(`${kind}:${key}`);
}

/** The kind of a stream: what stands before the first colon. */
export function streamKind(stream: StreamId): string {
  return stream.slice(0, stream.indexOf(':'));
}

/** The key of a stream: what stands after the first colon. */
export function streamKey(stream: StreamId): string {
  return stream.slice(stream.indexOf(':') + 1);
}

/** A name in both languages of the floor. */
export const Text = z.object({ en: z.string().max(400), zh: z.string().max(400) });
export type Text = z.infer<typeof Text>;
