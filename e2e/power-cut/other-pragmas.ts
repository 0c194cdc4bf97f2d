// Preloaded into a recorded process: opens its databases with other pragmas than it asks for. The production code
// has no such switch. LINESIDE_PRAGMAS is a JSON object from the name of a pragma to what is set instead.
import Database from 'better-sqlite3';
import { z } from 'zod';

const Pragmas = z.record(z.string(), z.string());
export type Pragmas = z.infer<typeof Pragmas>;

const instead = Pragmas.parse(JSON.parse(process.env.LINESIDE_PRAGMAS ?? '{}'));
const { pragma } = Database.prototype;

Database.prototype.pragma = function (this: Database.Database, source, options) {
  const [name = '', value] = source.split('=').map((part) => part.trim());
  const other = value === undefined ? undefined : instead[name];
  return pragma.call(this, other === undefined ? source : `${name} = ${other}`, options);
};
