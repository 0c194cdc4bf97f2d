// The demo's command line.
import { parseArgs } from 'node:util';

export interface DemoArgs {
  fresh: boolean;
  traffic: boolean;
  help: boolean;
}

export const demoUsage = `Usage: demo [--fresh] [--traffic]
  --fresh    forget what the last demo left and seed again
  --traffic  let scripted operators work at every station`;

/** Throws with a readable message on anything unknown. */
export function readDemoArgs(args: readonly string[]): DemoArgs {
  const { values } = parseArgs({
    // pnpm hands over the separator of `pnpm demo -- --traffic` as well
    args: args.filter((arg) => arg !== '--'),
    options: {
      fresh: { type: 'boolean', default: false },
      traffic: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return { fresh: values.fresh, traffic: values.traffic, help: values.help };
}
