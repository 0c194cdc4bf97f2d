// Values that have broken software before, and the places in a message to put them.
import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** A value as it travels. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

const deep = (depth: number): Json => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** `__proto__` as a member of its own, as JSON.parse makes it and an object literal does not. */
const polluting = [
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":null,"valueOf":null}',
];

const strings = [
  ...['', ' ', '\0', '\n', '\t', '\u001d', '\u202e', '\ufeff', '\ud800', '𝔘', 'é'.normalize('NFD'), '合格'],
  ...["' OR 1=1 --", '"; DROP TABLE fact; --', '%', '_', '*', '"', 'NEAR(a b)', '$(id)', '=1+1', '<script>'],
  ...['../../etc/passwd', '__proto__', 'constructor', 'hasOwnProperty', 'null', 'NaN', '-0', '1e999'],
  ...['x'.repeat(121), 'x'.repeat(4_001), '\u0000'.repeat(100), '合'.repeat(400), '\ud83d\ude00'.repeat(100)],
];

/** From every kind of writing, and what means something to a shell, a query, an address or a screen. */
export const oddCharacter = fc.constantFrom(
  ...'aZ09 -_.é合𝔘\u0000\u001d\u200d\u202e\ud800"\'\\%/:;?#&=<>{}[]$*|\n',
);

const numbers = [-1, 0, 0.5, -0, 1e21, 2 ** 31, 2 ** 53, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE, 1e308];

const structures: Json[] = [
  ...[[], {}, [null], [[]], { '': '' }, deep(20), deep(40)],
  ...polluting.map((text): Json => JSON.parse(text)),
  ...[Array.from({ length: 600 }, () => 'x'), Array.from({ length: 600 }, (_, i) => i)],
];

/** @param words names that the system under test knows, so that some requests get past the first question */
export function hostileValue(words: readonly string[]): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.constantFrom<Json>(...strings),
    fc.constantFrom<Json>(...words),
    fc.constantFrom<Json>(...numbers, null, true, false),
    fc.constantFrom<Json>(...structures),
    fc.string({ unit: oddCharacter, maxLength: 200 }),
    fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
  );
}

type Change = (value: Json) => Json;

/** One to three changes somewhere in a message; now and then none, as a message may be sent twice. */
export function mutated(message: fc.Arbitrary<Json>, words: readonly string[]): fc.Arbitrary<Json> {
  const change: fc.Arbitrary<Change> = fc
    .tuple(fc.nat(10_000), fc.constantFrom('REPLACE', 'DROP', 'ADD', 'DOUBLE'), hostileValue(words))
    .map(
      ([place, how, hostile]) =>
        (value) =>
          changed(value, place, how, hostile),
    );
  const some = fc.array(change, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(message, fc.oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: fc.constant([]) }))
    .map(([value, changes]) => changes.reduce((so, next) => next(so), value));
}

/** Changes the part that comes `place`th when all parts are counted, outermost first, over and over. */
function changed(value: Json, place: number, how: string, hostile: Json): Json {
  const paths = pathsIn(value);
  const path = paths[place % paths.length] ?? [];
  return (
    at(value, path, (part) => {
      if (how === 'ADD' && Array.isArray(part)) return [...part, hostile];
      if (how === 'ADD' && part !== null && typeof part === 'object')
        return { ...part, [`x${place}`]: hostile };
      if (how === 'DOUBLE' && typeof part === 'string') return `${part}${part}`;
      if (how === 'DOUBLE' && Array.isArray(part)) return [...part, ...part];
      if (how === 'DOUBLE' && typeof part === 'number') return part * 2;
      return how === 'DROP' ? undefined : hostile;
    }) ?? null
  );
}

function pathsIn(value: Json): string[][] {
  if (value === null || typeof value !== 'object') return [[]];
  const inner = Object.entries(value).flatMap(([name, part]) => pathsIn(part).map((path) => [name, ...path]));
  return [[], ...inner];
}

function at(
  value: Json,
  [name, ...rest]: readonly string[],
  change: (part: Json) => Json | undefined,
): Json | undefined {
  if (name === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((part, i) => (String(i) === name ? (at(part, rest, change) ?? []) : [part]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => {
      const next = key === name ? at(part, rest, change) : part;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}
