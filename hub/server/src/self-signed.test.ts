// The hub's own certificate: made once, the same over restarts, and its key nobody else's to read.
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fingerprintOf, selfSigned } from './self-signed.ts';

const now = Date.UTC(2026, 4, 26);

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'lineside-tls-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('[P5] it is for the names it was made for, for ten years', async () => {
  const { cert } = await selfSigned(folder(), ['localhost', '127.0.0.1', '::1', 'mes.plant.example'], now);
  const read = new X509Certificate(cert);
  for (const name of ['localhost', 'mes.plant.example']) expect(read.checkHost(name)).toBe(name);
  expect(read.checkIP('127.0.0.1')).toBe('127.0.0.1');
  expect(read.checkHost('elsewhere.example')).toBeUndefined();
  expect(Date.parse(read.validFrom)).toBeLessThan(now);
  expect(new Date(read.validTo).getUTCFullYear()).toBe(2036);
  expect(fingerprintOf(cert)).toMatch(/^[0-9a-f]{64}$/);
});

test('[P5] it is made once: at the next start it is the same, whatever the machine is called by then', async () => {
  const data = folder();
  const first = await selfSigned(data, ['localhost'], now);
  expect(await selfSigned(data, ['other.example'], now + 1)).toEqual(first);
  expect(fingerprintOf((await selfSigned(folder(), ['localhost'], now)).cert)).not.toBe(
    fingerprintOf(first.cert),
  );
});

test('[P5] its key is for this user alone', async () => {
  const data = folder();
  await selfSigned(data, ['localhost'], now);
  expect(statSync(join(data, 'tls-key.pem')).mode & 0o777).toBe(0o600);
});
