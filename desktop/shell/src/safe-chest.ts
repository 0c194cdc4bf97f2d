// The operating system's keyring as a chest for texts, where it has one that protects anything.
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import { safeStorage } from 'electron';

/** What Chromium seals on Linux without a keyring begins so: its password is the same on every machine. */
const sealedByNobody = 'v10';

/** Null on a system without a keyring, or with one that protects nothing. */
export async function openSafeChest(platform: NodeJS.Platform): Promise<KeyChest | null> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return null;
  const probe = await safeStorage.encryptStringAsync('probe');
  if (platform === 'linux' && probe.toString('latin1').startsWith(sealedByNobody)) return null;
  return {
    seal: async (text) => (await safeStorage.encryptStringAsync(text)).toString('base64'),
    open: async (sealed) => (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result,
  };
}
