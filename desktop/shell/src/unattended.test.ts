// A PC enrols by itself once, asks again while that can help, and otherwise says what to do.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemBody } from '@lineside/core/contracts/problem';
import type { BridgeReply } from '@lineside/core/contracts/runtime-port';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readProvision } from './provision.ts';
import { askAgainMs, enrolUnattended } from './unattended.ts';

const ticket = {
  hub: 'https://mes.plant.example:7400',
  fingerprint: 'ab'.repeat(32),
  code: 'ABCD-EFGH-JKMN-P234',
};
const taken: BridgeReply = { output: { ok: true, enrolment: null } };

async function enrolled(content: string | null, replies: BridgeReply[] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'lineside-provision-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'lineside-provision.json');
  if (content !== null) writeFileSync(file, content);
  const asked: unknown[] = [];
  const told: string[] = [];
  const waited: number[] = [];
  await enrolUnattended({
    file,
    call: async (verb, body) => {
      asked.push([verb, JSON.parse(body)]);
      const reply = replies.shift();
      if (reply === undefined) throw new Error('asked once more than expected');
      return reply;
    },
    pause: async (delayMs) => void waited.push(delayMs),
    tell: ({ en }) => told.push(en),
    note: () => undefined,
  });
  return { file, asked, told, waited };
}

describe('[P5] unattended enrolment', () => {
  test('given no file, then nothing is asked', async () => {
    expect(await enrolled(null)).toMatchObject({ asked: [], told: [] });
  });

  test('given a ticket, then it is used once, and no code stays in the file', async () => {
    const { file, asked, told } = await enrolled(JSON.stringify(ticket), [taken]);
    expect(asked).toEqual([['enrol', ticket]]);
    expect(told).toEqual([]);
    expect(readProvision(readFileSync(file))).toEqual({ state: 'USED' });
    expect(await enrolled(readFileSync(file, 'utf8'))).toMatchObject({ asked: [] });
  });

  test('given a hub that is not there yet, then it is asked again each minute', async () => {
    const away: BridgeReply = {
      output: { ok: false, ...problemBody('HUB_UNREACHABLE', { hub: ticket.hub }) },
    };
    const gone: BridgeReply = { problem: problemBody('RUNTIME_GONE') };
    const { asked, told, waited } = await enrolled(JSON.stringify(ticket), [away, gone, taken]);
    expect(asked).toHaveLength(3);
    expect(waited).toEqual([askAgainMs, askAgainMs]);
    expect(told).toEqual([]);
  });

  test('given a code that is used up, then whoever comes by reads it, and the file stays to be corrected', async () => {
    const spent: BridgeReply = { output: { ok: false, ...problemBody('ENROLMENT_CODE_INVALID') } };
    const { file, told } = await enrolled(JSON.stringify(ticket), [spent]);
    expect(told).toEqual([expect.stringContaining('used up')]);
    expect(readProvision(readFileSync(file)).state).toBe('READY');
  });

  test('given a file that is wrong, then whoever comes by reads what to write', async () => {
    expect((await enrolled('{')).told).toEqual([expect.stringContaining('cannot be used')]);
  });

  test('given a station already, then nobody is bothered', async () => {
    const already: BridgeReply = {
      output: { ok: false, ...problemBody('STATION_ENROLLED', { station: 'S' }) },
    };
    expect((await enrolled(JSON.stringify(ticket), [already])).told).toEqual([]);
  });
});
