// How fast PouchDB replicates the same facts as documents, over HTTP, from one process to express-pouchdb in another,
// both on LevelDB on the disk that is measured.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { PlantProcess } from '../../plant/plant-process.ts';

const script = (name: string) => new URL(`./${name}`, import.meta.url).pathname;
const Replicated = z.object({ documents: z.int(), ms: z.number() });

/** Documents a second. @throws unless every document arrived */
export async function pouchRate(folder: string, bodies: readonly string[]): Promise<number> {
  const home = join(folder, 'pouch');
  mkdirSync(home);
  const file = join(home, 'facts.ndjson');
  writeFileSync(file, bodies.join('\n'));
  const launch = { args: [script('pouch-server.ts'), home], env: {}, logFile: join(home, 'server.log') };
  const server = new PlantProcess({ name: 'express-pouchdb', ...launch }, () => undefined);
  const { url } = await server.start();
  try {
    const args = [script('pouch-client.ts'), home, file, url];
    const { stdout } = await promisify(execFile)(process.execPath, args);
    const { documents, ms } = Replicated.parse(JSON.parse(stdout));
    if (documents !== bodies.length) throw new Error(`PouchDB took ${documents} of ${bodies.length}`);
    return (documents / ms) * 1000;
  } finally {
    await server.stop();
  }
}
