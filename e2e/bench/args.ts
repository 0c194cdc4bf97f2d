// The command line of the benches.
import { parseArgs } from 'node:util';

export interface Args {
  /** where the rows go as JSON */
  json: string | null;
  /** names of the benches to run; empty for all */
  only: readonly string[];
  quick: boolean;
  units: number;
}

export const usage = `pnpm bench [--quick] [--only NAME]… [--json FILE] [--units N]
  --quick   small sizes: under 90 s, figures only roughly right
  --only    one bench (may be repeated)
  --json    writes the rows to a file too
  --units   serial numbers in the hub at the largest size of the trace bench (100000; quick 8000)`;

/** @throws Error with the usage when the arguments make no sense */
export function readArgs(names: readonly string[]): Args {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
      units: { type: 'string' },
    },
  });
  const { quick, only, json = null } = values;
  const strange = only.filter((name) => !names.includes(name));
  if (strange.length > 0)
    throw new Error(`no bench ${strange.join(', ')}; there are ${names.join(', ')}\n${usage}`);
  const units = Number(values.units ?? (quick ? 8_000 : 100_000));
  if (!Number.isInteger(units) || units < 1_000) throw new Error(`--units takes 1000 or more\n${usage}`);
  return { json, only, quick, units };
}
