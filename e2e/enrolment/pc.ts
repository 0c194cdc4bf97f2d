// A PC of the floor: a data folder, and the station runtime on it while it is switched on.
import { fileURLToPath } from 'node:url';
import type { StationBridge } from '@lineside/core/contracts/station-bridge';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import { nodeTools } from '@lineside/station/node-tools';
import { type RunningStation, runStation, type Tools } from '@lineside/station/run-station';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export const stationTools: Tools = {
  ...nodeTools,
  hostname: 'PC-0815',
  software: 'station 1.0',
  chest: null,
  migrations: fileURLToPath(new URL('../../migrations/station', import.meta.url)),
  log: { write: () => undefined },
};

export class Pc {
  readonly folder = temporaryFolder();
  #running: RunningStation | null = null;

  static async on(): Promise<Pc> {
    const pc = new Pc();
    onTestFinished(() => pc.off());
    await pc.start();
    return pc;
  }

  async start(): Promise<void> {
    this.#running = await runStation(stationTools, this.folder);
  }

  async off(): Promise<void> {
    await this.#running?.end();
    this.#running = null;
  }

  get bridge(): StationBridge {
    if (this.#running === null) throw new Error('the PC is off');
    return this.#running.bridge;
  }

  readonly enrolment = async () => (await this.bridge.call('face', {})).enrolment;
  readonly link = () => this.bridge.call('link', {});
  /** null until it knows who it is and everything it wrote has arrived */
  readonly settled = async () => {
    const { state, waiting } = await this.link();
    return state === 'ONLINE' && waiting === 0 && (await this.bridge.call('face', {})).station !== null;
  };

  /** Signs the operator in and tracks a unit in. @returns the refusal's code, or null */
  async trackIn(sn: string): Promise<string | null> {
    const session = await this.#signIn();
    const command = crypto.randomUUID();
    const answer = await this.bridge.call('trackIn', { session, command, sn, provisionalReason: null });
    return answer.ok ? null : answer.error.code;
  }

  async trackOut(sn: string): Promise<string | null> {
    const session = await this.#signIn();
    const command = crypto.randomUUID();
    const cockpit = await this.bridge.call('cockpit', { session });
    const form = cockpit.ok ? (cockpit.cockpit.inStation.find((unit) => unit.sn === sn)?.form ?? []) : [];
    const values = form.flatMap(({ spec }) =>
      spec.required ? [{ spec: spec.code, value: valueFor(spec) }] : [],
    );
    const out = { session, command, sn, result: 'PASS' as const, values, defects: [] };
    const answer = await this.bridge.call('trackOut', out);
    return answer.ok ? null : answer.error.code;
  }

  async #signIn(): Promise<string> {
    const answer = await this.bridge.call('signInByBadge', { badge: 'BADGE-P03' });
    if (!answer.ok) throw new Error(answer.error.code);
    return answer.signedIn.session;
  }
}

/** In the middle of what is allowed. */
function valueFor({ type, lsl, usl, target, options }: DataSpec) {
  if (type === 'NUMBER') return target ?? (usl === null ? (lsl ?? 0) + 10 : ((lsl ?? 0) + usl) / 2);
  return type === 'BOOLEAN' ? true : (options[0]?.code ?? 'OK');
}
