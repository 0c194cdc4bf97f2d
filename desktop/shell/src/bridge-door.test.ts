// Only the page's own main frame gets through, and only with what the contract knows.
import { longestBody } from '@lineside/core/contracts/runtime-port';
import { describe, expect, test } from 'vitest';
import { throughDoor } from './bridge-door.ts';
import { pageAddress } from './page-address.ts';

const page = { url: pageAddress, isMainFrame: true };

async function knock(
  sender = page as Parameters<typeof throughDoor>[0],
  verb: unknown = 'face',
  body: unknown = '{}',
) {
  const through: unknown[] = [];
  const reply = await throughDoor(sender, verb, body, async (...call) => {
    through.push(call);
    return { output: 'answer' };
  });
  return { reply, through };
}

const turnedAway: [string, Parameters<typeof knock>, string][] = [
  ['a page of the web', [{ ...page, url: 'https://evil.example/' }], 'ORIGIN_NOT_ALLOWED'],
  ['a file', [{ ...page, url: 'file:///tmp/index.html' }], 'ORIGIN_NOT_ALLOWED'],
  ['another host of the scheme', [{ ...page, url: 'app://other/' }], 'ORIGIN_NOT_ALLOWED'],
  ['a frame within the page', [{ ...page, isMainFrame: false }], 'ORIGIN_NOT_ALLOWED'],
  ['a frame that is gone', [{ url: null, isMainFrame: true }], 'ORIGIN_NOT_ALLOWED'],
  ['an unknown verb', [page, 'dance'], 'NOT_FOUND'],
  ['a verb that every object has', [page, 'constructor'], 'NOT_FOUND'],
  ['a verb that is no text', [page, { toString: () => 'face' }], 'NOT_FOUND'],
  ['a body that is no text', [page, 'face', {}], 'VALIDATION_ERROR'],
  ['a body too large', [page, 'face', 'x'.repeat(longestBody + 1)], 'BODY_TOO_LARGE'],
];

describe('the door of the shell', () => {
  test('given the page itself, then its call goes through', async () => {
    expect(await knock()).toEqual({ reply: { output: 'answer' }, through: [['face', '{}']] });
  });

  test.each(turnedAway)(
    'given %s, then it is turned away with its problem',
    async (_name, knocking, code) => {
      const { reply, through } = await knock(...knocking);
      expect(reply).toMatchObject({ problem: { error: { code } } });
      expect(through).toEqual([]);
    },
  );
});
