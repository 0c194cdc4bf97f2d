// As much of PouchDB, express-pouchdb and express as the yardstick uses; none of them brings types.

declare module 'pouchdb-node' {
  interface Replicated {
    docs_written: number;
  }
  export default class PouchDB {
    constructor(name: string);
    static defaults(options: { prefix: string }): typeof PouchDB;
    bulkDocs(documents: readonly object[]): Promise<readonly object[]>;
    replicate: { to(target: string, options: { batch_size: number }): Promise<Replicated> };
    close(): Promise<void>;
  }
}

declare module 'express-pouchdb' {
  import type PouchDB from 'pouchdb-node';

  type Handler = (request: object, response: object) => void;
  export default function pouchExpress(
    pouch: typeof PouchDB,
    options: { mode: 'minimumForPouchDB'; logPath: string },
  ): Handler;
}

declare module 'express' {
  import type { Server } from 'node:http';

  type Handler = (request: object, response: object) => void;
  interface Application {
    use(path: string, handler: Handler): void;
    listen(port: number, host: string, onListening: () => void): Server;
  }
  export default function express(): Application;
}
