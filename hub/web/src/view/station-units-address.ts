// Where the figures on a station's card lead: to the units they count, as near as an address can say it.
import type { Overview } from '@lineside/core/contracts/hub-api';
import { runAddress, runsAddress } from './addresses.ts';

type Line = Overview['lines'][number];

/** With one run on the line its units at that operation; with several, the runs of the line to choose from. */
export function stationUnitsAddress(
  line: Pick<Line, 'line' | 'runs'>,
  operation: string,
  status?: 'QUEUED' | 'IN_STATION' | 'OUT_FAILED',
): string {
  const [only, ...others] = line.runs;
  if (only === undefined || others.length > 0) return runsAddress({ line: line.line });
  return runAddress(only.run, { ...(status === undefined ? {} : { status }), operation });
}
