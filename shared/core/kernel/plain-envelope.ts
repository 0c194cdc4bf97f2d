// The envelope as nearly every fact has it, checked without the schema's machinery: every fact of the plant comes
// through here. It says yes only where the schema does and gives what the schema gives (a property test holds the two
// together); whatever it does not know it leaves to the schema.

const idText = /^[0-9a-f]{32}$/;
const hashText = /^[0-9a-f]{64}$/;
const stampText = /^[0-9a-f]{11}-[0-9a-f]{5}$/;
const typeText = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;
const commandText = /^[A-Za-z0-9:_-]{8,80}$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
const streamText = /^[a-z][A-Za-z]*:[^\u0000-\u001f\u007f]+$/;

/** @returns what the schema of the envelope would give; null for what only the schema can judge */
export function plainEnvelope(json: unknown): object | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const read = json as Readonly<Record<string, unknown>>;
  const seen = plainSeen(read.seen);
  const plain =
    seen !== null &&
    'data' in read &&
    isText(read.origin, 32, idText) &&
    isWhole(read.seq, 1, Number.MAX_SAFE_INTEGER) &&
    isText(read.hlc, 17, stampText) &&
    isText(read.stream, 160, streamText) &&
    isText(read.type, 64, typeText) &&
    isWhole(read.v, 1, 999) &&
    isText(read.actor, 80) &&
    isText(read.station, 80) &&
    isWhole(read.at, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER) &&
    isText(read.command, 80, commandText) &&
    isText(read.prev, 64, hashText);
  if (!plain) return null;
  const { origin, seq, hlc, stream, type, v, actor, station, at, command, data, prev } = read;
  return { origin, seq, hlc, seen, stream, type, v, actor, station, at, command, data, prev };
}

function plainSeen(json: unknown): object | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const { feed, position } = json as { feed?: unknown; position?: unknown };
  const plain = (feed === null || isText(feed, 32, idText)) && isWhole(position, 0, Number.MAX_SAFE_INTEGER);
  return plain ? { feed, position } : null;
}

function isText(value: unknown, most: number, pattern?: RegExp): boolean {
  if (typeof value !== 'string' || value.length === 0 || value.length > most) return false;
  return pattern === undefined || pattern.test(value);
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}
