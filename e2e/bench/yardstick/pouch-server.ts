// A bare express-pouchdb on LevelDB, and nothing else: `pouch-server.ts FOLDER`.
import express from 'express';
import pouchExpress from 'express-pouchdb';
import PouchDB from 'pouchdb-node';

const [folder = '.'] = process.argv.slice(2);
process.chdir(folder);
const Hub = PouchDB.defaults({ prefix: `${folder}/server-` });
const app = express();
app.use('/', pouchExpress(Hub, { mode: 'minimumForPouchDB', logPath: `${folder}/pouch.log` }));
const server = app.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${port}` })}\n`);
});
process.on('SIGTERM', () => process.exit(0));
