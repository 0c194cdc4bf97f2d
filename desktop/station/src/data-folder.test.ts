// The key on disk: sealed where there is a chest, opened whichever way it was left, and never lost on the way.
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import { StationCode } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test/tools.ts';
import { DataFolder } from './data-folder.ts';
import { KeySealed } from './key-sealed.ts';
import type { StationKey } from './station-key.ts';

const privateKey = generateKeyPairSync('ed25519')
  .privateKey.export({ format: 'der', type: 'pkcs8' })
  .toString('base64');
const key: StationKey = {
  device: 'D-1',
  station: StationCode.parse('ST-PRINT-01'),
  hub: 'http://127.0.0.1:9',
  fingerprint: null,
  privateKey,
};

/** A chest of one user of one machine. */
function chestOf(user: string): KeyChest {
  const turned = (text: string) => Buffer.from(text).reverse().toString('hex');
  return {
    seal: async (text) => `${user}:${turned(text)}`,
    open: async (sealed) => {
      const [owner, text = ''] = sealed.split(':');
      if (owner !== user) throw new Error('sealed by somebody else');
      return Buffer.from(text, 'hex').reverse().toString();
    },
  };
}

const onDisk = (folder: string) => readFileSync(join(folder, 'station-key.json'), 'utf8');

describe('[P5] the key of a station', () => {
  test('given a chest, then the private key lies sealed, for its user alone, and opens again', async () => {
    const folder = temporaryFolder();
    await new DataFolder(folder, chestOf('P01')).key.write(key);
    expect(onDisk(folder)).not.toContain(privateKey);
    expect(statSync(join(folder, 'station-key.json')).mode & 0o777).toBe(0o600);
    expect(await new DataFolder(folder, chestOf('P01')).key.read()).toEqual(key);
  });

  test('given a key that was kept in clear, when there is a chest, then it opens and is sealed from then on', async () => {
    const folder = temporaryFolder();
    await new DataFolder(folder).key.write(key);
    expect(onDisk(folder)).toContain(privateKey);
    const data = new DataFolder(folder, chestOf('P01'));
    expect(await data.key.read()).toEqual(key);
    expect(onDisk(folder)).not.toContain(privateKey);
    expect(await data.key.read()).toEqual(key);
  });

  test('given a sealed key, when it cannot be opened here, then it stays and the folder still says whose it is', async () => {
    const folder = temporaryFolder();
    await new DataFolder(folder, chestOf('P01')).key.write(key);
    const before = onDisk(folder);
    for (const chest of [null, chestOf('P02')]) {
      const data = new DataFolder(folder, chest);
      await expect(data.key.read()).rejects.toBeInstanceOf(KeySealed);
      expect(data.station()).toBe('ST-PRINT-01');
    }
    expect(onDisk(folder)).toBe(before);
  });
});
