// What reads envelopes quickly never says anything else than the schema.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryHappening } from '../testing/arbitrary-facts.ts';
import { writeLog } from '../testing/log-writer.ts';
import { Envelope } from './fact.ts';
import { plainEnvelope } from './plain-envelope.ts';

const [fact] = writeLog([
  { by: 0, hlc: '00000000001-00000', stream: 'run:R', type: 'run.started', data: { run: 'R' } },
]);
if (fact === undefined) throw new Error('one fact was written');
const sample = JSON.parse(fact.body) as Record<string, unknown>;

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
/** near what fields hold, at their bounds, and beyond */
const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ maxLength: 200 }),
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 1, 999, 1000, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1.5, '', ' ', null, true, [], {}),
  fc.constantFrom('unit:SN-1', 'unit:', ':1', 'unit:\u0000', 'unit:\u007f', 'unit:板', 'Unit:1', 'unit:a\n'),
  fc.constantFrom('a.b', 'unit.created', 'unit.Created', 'unit.created\n', 'a.'.padEnd(65, 'b')),
  fc.constantFrom('x'.repeat(80), 'x'.repeat(81), `unit:${'x'.repeat(155)}`, `unit:${'x'.repeat(156)}`),
  ...[7, 8, 11, 32, 64, 65].map(hex),
  fc.stringMatching(/^[0-9a-f]{11}-[0-9a-f]{5}$/),
  fc.record({
    feed: fc.oneof(hex(32), fc.constant(null), fc.string()),
    position: fc.oneof(fc.nat(), fc.double()),
  }),
  fc.record({ feed: hex(32), position: fc.nat(), more: fc.jsonValue() }),
);
const changed = fc.dictionary(fc.constantFrom(...Object.keys(sample), 'shift', 'extra'), odd, { maxKeys: 3 });
const without = fc.subarray(Object.keys(sample), { maxLength: 2 });

test('[P6] given any JSON in place of any part of an envelope, when taken as plain, then the schema says just the same', () => {
  fc.assert(
    fc.property(changed, without, (changes, left) => {
      const json: Record<string, unknown> = { ...sample, ...changes };
      for (const key of left) delete json[key];
      const plain = plainEnvelope(json);
      if (plain !== null) expect(Envelope.safeParse(json)).toEqual({ success: true, data: plain });
    }),
    { numRuns: 3_000 },
  );
});

test('given any JSON at all, when taken as plain, then the schema says just the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(plainEnvelope(json)).toBeNull();
    }),
  );
});

test('given any fact that is written here, then it is plain: the quick way is the usual one', () => {
  fc.assert(
    fc.property(arbitraryHappening, (happening) => {
      for (const { body } of writeLog([happening])) expect(plainEnvelope(JSON.parse(body))).not.toBeNull();
    }),
  );
});
