// A file that holds a private key: for this user alone, written whole or not at all, sealed where there is a chest.
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { KeyChest } from '@lineside/core/contracts/runtime-port';
import { z } from 'zod';
import { KeySealed } from './key-sealed.ts';
import { syncFolder } from './sync-folder.ts';

interface Keyed {
  privateKey: string;
}

/** As it lies on disk: the private key in clear, or sealed by a KeyChest. */
const Secret = z.union([
  z.object({ privateKey: z.string().min(1) }),
  z.object({ sealed: z.string().min(1) }),
]);

export class SealedFile<Content extends Keyed> {
  readonly #file: string;
  readonly #shape: z.ZodType<Omit<Content, 'privateKey'>>;
  readonly #chest: KeyChest | null;

  /** @param shape everything but the private key. Without a chest the key is kept in clear. */
  constructor(file: string, shape: z.ZodType<Omit<Content, 'privateKey'>>, chest: KeyChest | null) {
    this.#file = file;
    this.#shape = shape;
    this.#chest = chest;
  }

  /** Everything but the private key; null when there is no such file. */
  peek(): Omit<Content, 'privateKey'> | null {
    const json = this.#json();
    return json === null ? null : this.#shape.parse(json);
  }

  /**
   * Null when there is no such file. A key that lies in clear is sealed on the way when there is a chest.
   * @throws KeySealed
   */
  async read(): Promise<Content | null> {
    const json = this.#json();
    if (json === null) return null;
    const rest = this.#shape.parse(json);
    const secret = Secret.parse(json);
    if ('privateKey' in secret) {
      const content = { ...rest, privateKey: secret.privateKey } as Content;
      if (this.#chest !== null) await this.write(content);
      return content;
    }
    if (this.#chest === null) throw new KeySealed(this.#file);
    try {
      return { ...rest, privateKey: await this.#chest.open(secret.sealed) } as Content;
    } catch (error) {
      throw new KeySealed(this.#file, { cause: error });
    }
  }

  async write(content: Content): Promise<void> {
    const { privateKey, ...rest } = content;
    const secret = this.#chest === null ? { privateKey } : { sealed: await this.#chest.seal(privateKey) };
    writeSecret(this.#file, `${JSON.stringify({ ...rest, ...secret }, null, 2)}\n`);
  }

  drop(): void {
    rmSync(this.#file, { force: true });
  }

  #json(): unknown {
    return existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : null;
  }
}

/** Writes a file that only its user may read, whole or not at all; it is there to stay when this returns. */
export function writeSecret(file: string, text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600, flush: true });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  syncFolder(dirname(file));
}
