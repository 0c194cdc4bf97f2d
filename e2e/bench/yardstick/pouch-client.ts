// Puts facts into a PouchDB of its own, then replicates it to a server: `pouch-client.ts FOLDER FILE URL`. Only the
// replication is timed; documents are named as facts are, by origin and number.
import { readFileSync } from 'node:fs';
import PouchDB from 'pouchdb-node';

const [folder = '.', file = '', url = ''] = process.argv.slice(2);
const batchSize = 500;
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .map((line) => JSON.parse(line) as { origin: string; seq: number })
  .map((fact) => ({ _id: `${fact.origin}:${fact.seq}`, ...fact }));

const local = new PouchDB(`${folder}/client`);
for (let from = 0; from < documents.length; from += batchSize)
  await local.bulkDocs(documents.slice(from, from + batchSize));

const begun = performance.now();
const { docs_written } = await local.replicate.to(`${url}/facts`, { batch_size: batchSize });
const ms = performance.now() - begun;
process.stdout.write(JSON.stringify({ documents: docs_written, ms }));
await local.close();
