// Enrolment against a hub's answers over real HTTP.
import { createPublicKey, verify } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { problemBody } from '@lineside/core/contracts/problem';
import { EnrolRequest } from '@lineside/core/contracts/sync';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../test/tools.ts';
import { DataFolder } from './data-folder.ts';
import { enrolStation } from './enrol.ts';
import { signerOf } from './station-key.ts';

async function hubAnswering(answer: (request: EnrolRequest) => { status: number; body: unknown }) {
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    const { status, body } = answer(EnrolRequest.parse(JSON.parse(text)));
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const enrolled = (station: string) => ({
  status: 200,
  body: { device: 'D-1', station, hub: 'lineside', feed: 'f'.repeat(32) },
});

test('[P5] a code becomes an identity: the private key stays here, for this user alone', async () => {
  const folder = temporaryFolder();
  let publicKey = '';
  const hub = await hubAnswering((request) => {
    publicKey = request.publicKey;
    expect(request).toMatchObject({ code: 'CODE-1234', software: 'test 1' });
    return enrolled('ST-PRINT-01');
  });
  expect(await enrolStation(folder, hub, 'CODE-1234', 'test 1')).toBe('ST-PRINT-01');
  const key = new DataFolder(folder).readKey();
  if (key === null) throw new Error('no key was kept');
  expect(key).toMatchObject({ device: 'D-1', station: 'ST-PRINT-01', hub });
  expect(statSync(join(folder, 'station-key.json')).mode & 0o777).toBe(0o600);
  expect(Buffer.from(publicKey, 'base64')).toHaveLength(32);
  const x = Buffer.from(publicKey, 'base64').toString('base64url');
  const jwk = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signature = Buffer.from(signerOf(key).sign('text'), 'base64');
  expect(verify(null, Buffer.from('text'), jwk, signature)).toBe(true);
});

test('[P5] a code that is used up is refused with the hub’s own sentence, in both languages', async () => {
  const folder = temporaryFolder();
  const hub = await hubAnswering(() => ({ status: 401, body: problemBody('ENROLMENT_CODE_INVALID') }));
  await expect(enrolStation(folder, hub, 'CODE-1234', 'test 1')).rejects.toThrow(/used up.*登记码/);
  expect(existsSync(join(folder, 'station-key.json'))).toBe(false);
});

test('[P5] enrolling the same station again changes its key; another station gets no folder that has facts', async () => {
  const folder = temporaryFolder();
  const same = await hubAnswering(() => enrolled('ST-PRINT-01'));
  const other = await hubAnswering(() => enrolled('ST-SPI-01'));
  const file = join(folder, 'station-key.json');
  await enrolStation(folder, same, 'CODE-1234', 'test 1');
  const first = readFileSync(file, 'utf8');
  await enrolStation(folder, same, 'CODE-5678', 'test 1');
  const second = readFileSync(file, 'utf8');
  expect(second).not.toBe(first);
  await expect(enrolStation(folder, other, 'CODE-9999', 'test 1')).rejects.toThrow(
    'holds the facts of ST-PRINT-01',
  );
  expect(readFileSync(file, 'utf8')).toBe(second);
});

test('what does not answer like a hub is named', async () => {
  const hub = await hubAnswering(() => ({ status: 200, body: 'hello' }));
  await expect(enrolStation(temporaryFolder(), hub, 'CODE-1234', 'test 1')).rejects.toThrow(
    'does not answer like a hub',
  );
});
