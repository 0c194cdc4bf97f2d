// Identities: what people read and scan is taken as it is, what could hide or break a stream is not.
import { describe, expect, test } from 'vitest';
import { originId } from '../testing/log-writer.ts';
import { FactId, factId, SerialNumber, streamId, streamKey, streamKind } from './ids.ts';

describe('codes', () => {
  test.each(['SN-RUN-0412-0037', '5223029018 BOT', '贴片机 01', 'a', '2F-46'])(
    'given %j, then it is a code',
    (code) => {
      expect(SerialNumber.safeParse(code).success).toBe(true);
    },
  );

  test.each(['', ' SN-1', 'SN-1 ', 'SN\u001d1', 'SN\n1', 'x'.repeat(121)])(
    'given %j, then it is none',
    (code) => {
      expect(SerialNumber.safeParse(code).success).toBe(false);
    },
  );
});

describe('streams', () => {
  test('given a key with a colon, when split, then the kind ends at the first one', () => {
    const stream = streamId('slot', 'RUN-0412/2F:46');
    expect([streamKind(stream), streamKey(stream)]).toEqual(['slot', 'RUN-0412/2F:46']);
  });

  test('given a key that could not be one, when made, then it throws', () => {
    expect(() => streamId('unit', 'SN\u001d1')).toThrow();
    expect(() => streamId('unit', '')).toThrow();
  });
});

test('given an origin and a seq, when made into a fact id, then it reads as one', () => {
  expect(FactId.safeParse(factId(originId(3), 42)).success).toBe(true);
  expect(FactId.safeParse(`${originId(3)}:0`).success).toBe(false);
});
