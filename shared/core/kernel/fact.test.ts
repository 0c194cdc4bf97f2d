// A body is written once, and whatever else comes in its place is not taken for one.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryHappening } from '../testing/arbitrary-facts.ts';
import { writeLog } from '../testing/log-writer.ts';
import { sha256 } from '../testing/sha256.ts';
import { maxBodyLength, maxNesting, readEnvelope, sealFact } from './fact.ts';

const [sample] = writeLog([
  { by: 0, hlc: '00000000001-00000', stream: 'run:R', type: 'run.started', data: { run: 'R' } },
]);
if (sample === undefined) throw new Error('one fact was written');
const { body, envelope } = sample;
const withData = (json: string) => body.replace('"data":{"run":"R"}', `"data":${json}`);

describe('a stored body', () => {
  test('given any fact, when sealed and read back, then the envelope is the same and the hash is that of its bytes', () => {
    fc.assert(
      fc.property(arbitraryHappening, (happening) => {
        for (const fact of writeLog([happening])) {
          expect(readEnvelope(fact.body)).toEqual(JSON.parse(fact.body));
          expect(fact.hash).toBe(sha256(fact.body));
        }
      }),
    );
  });

  test('given the same envelope, when sealed twice, then the same bytes', () => {
    expect(sealFact(envelope, sha256)).toEqual(sealFact(envelope, sha256));
  });

  test('[F4] given keys that a newer software added to the envelope, when read, then it is an envelope all the same', () => {
    expect(readEnvelope(body.replace('{', '{"shift":"night",'))).toEqual(envelope);
  });

  test.each([
    ['no JSON', 'seq 1'],
    ['JSON of another shape', '[]'],
    ['a seq of 0', body.replace('"seq":1', '"seq":0')],
    ['a stamp that does not sort', body.replace('00000000001-00000', '1-0')],
    ['a stream without a kind', body.replace('run:R', ':R')],
    ['a body that is too long', withData(JSON.stringify('x'.repeat(maxBodyLength)))],
    ['hostile nesting', withData('['.repeat(maxNesting) + ']'.repeat(maxNesting))],
    ['nesting that would exhaust a parser', '['.repeat(200_000)],
  ])('[P6] given %s, when read, then it is no envelope', (_what, text) => {
    expect(readEnvelope(text)).toBeNull();
  });

  test('[P6] given brackets inside texts, when read, then they are not nesting', () => {
    const remark = JSON.stringify(`${'['.repeat(90)}\\" ${'{'.repeat(90)}`);
    expect(readEnvelope(withData(remark))).not.toBeNull();
  });
});
