// What every bench is given and gives back. A bench makes its own hub and stations in its own folder, and leaves
// nothing running.
import type { Row } from './row.ts';

export interface BenchRun {
  /** an empty folder on the disk that is measured */
  folder: string;
  quick: boolean;
  /** serial numbers at the largest size of the trace bench */
  units: number;
  /** one line of progress */
  tell(text: string): void;
}

export interface Bench {
  name: string;
  run(run: BenchRun): Promise<Row[]>;
}
