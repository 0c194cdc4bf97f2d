// Remembers every scan that a station confirmed, with its command, so that each can be asked for again later.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import { accepted, type Operator } from '../plant/operator.ts';
import type { EnteredValue } from '../plant/plausible-values.ts';
import { expectThat } from './stage.ts';

type Confirmation = Extract<BridgeOutput<'trackIn'>, { ok: true }>['confirmation'];

export type Scan = { sn: string; command: string } & (
  | { kind: 'IN'; reason: string | null }
  | { kind: 'OUT'; values: EnteredValue[] }
);

export class ConfirmedScans {
  readonly #scans: { scan: Scan; confirmation: Confirmation }[] = [];

  get count(): number {
    return this.#scans.length;
  }

  get facts(): number {
    return this.#scans.reduce((sum, { confirmation }) => sum + confirmation.facts.length, 0);
  }

  /** Sends a scan and remembers it once it is confirmed. */
  async send(
    operator: Operator,
    scan: Scan,
  ): Promise<Extract<BridgeOutput<'trackIn' | 'trackOut'>, { ok: true }>> {
    const answer = await sendScan(operator, scan);
    this.#scans.push({ scan, confirmation: answer.confirmation });
    return answer;
  }

  /** [command] the same command again returns its first outcome and writes nothing. */
  async repeatAll(operator: Operator): Promise<void> {
    for (const { scan, confirmation } of this.#scans) {
      const again = (await sendScan(operator, scan)).confirmation;
      expectThat(again.repeated, `${scan.kind} of ${scan.sn} is known by its command`);
      expectThat(
        again.facts.join() === confirmation.facts.join(),
        `${scan.kind} of ${scan.sn} wrote the same facts`,
      );
    }
  }
}

async function sendScan(operator: Operator, scan: Scan) {
  return scan.kind === 'IN'
    ? accepted(await operator.trackIn(scan.sn, scan.reason, scan.command))
    : accepted(await operator.trackOut(scan.sn, 'PASS', scan.values, [], scan.command));
}
