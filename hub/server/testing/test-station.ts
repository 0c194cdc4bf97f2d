// A station as far as the hub can tell: a key, a device, a log, and the two calls of the sync desk.
import type { Cursor, PullAnswer, PushBatch } from '@lineside/core/contracts/sync';
import type { RecordedValue } from '@lineside/core/domain/unit/facts';
import { type FactId, factId } from '@lineside/core/kernel/ids';
import type { Hub } from '../src/open-hub.ts';
import type { PushOutcome } from '../src/sync/plan-push.ts';
import { admitDevice } from './admit-device.ts';
import { DeviceKey } from './device-key.ts';
import type { ManualClock } from './manual-clock.ts';
import { StationLog } from './station-log.ts';

export class TestStation {
  readonly key: DeviceKey;
  readonly device: string;
  log: StationLog;
  #acknowledged = 0;
  readonly #hub: Hub;

  private constructor(hub: Hub, key: DeviceKey, device: string, log: StationLog) {
    this.#hub = hub;
    this.key = key;
    this.device = device;
    this.log = log;
  }

  static async enrolled(hub: Hub, clock: ManualClock, station: string): Promise<TestStation> {
    const key = new DeviceKey();
    const device = await admitDevice(hub, station, key);
    return new TestStation(hub, key, device, new StationLog(station, clock));
  }

  /** Pushes what is not acknowledged, or the batch given. */
  async push(batch?: PushBatch): Promise<PushOutcome> {
    const next = batch ?? this.log.batch(this.key, this.#acknowledged + 1);
    const answer = await this.#hub.desk.push(this.device, next);
    if ('acknowledged' in answer) this.#acknowledged = answer.acknowledged.seq;
    return answer;
  }

  /** One page from a cursor; throws when the hub refuses. */
  async pull(cursor: Cursor | null, limit = 500, checkpoints: Cursor[] = []): Promise<PullAnswer> {
    const owed = this.log.facts.length - this.#acknowledged;
    const request = { cursor, except: this.log.origin, checkpoints, limit, owed };
    const answer = await this.#hub.desk.pull(this.device, request);
    if ('refused' in answer) throw new Error(answer.refused);
    return answer;
  }

  /** Pulls to the end; what is written from then on has seen it. */
  async catchUp(): Promise<PullAnswer['facts']> {
    const facts: PullAnswer['facts'] = [];
    let cursor: Cursor | null = null;
    for (;;) {
      const page: PullAnswer = await this.pull(cursor);
      facts.push(...page.facts);
      for (const { body } of page.facts) this.log.hear(body);
      cursor = page.to;
      if (!page.more) break;
    }
    this.log.seen = { feed: cursor.feed, position: cursor.position };
    return facts;
  }

  trackIn(sn: string, run: string, step: number, at?: number): FactId {
    const { envelope } = this.log.write({
      stream: `unit:${sn}`,
      type: 'unit.trackedIn',
      data: { run, step, source: 'MANUAL', provisional: null },
      ...(at === undefined ? {} : { at }),
    });
    return factId(envelope.origin, envelope.seq);
  }

  trackOut(
    sn: string,
    run: string,
    step: number,
    visit: FactId,
    result: 'PASS' | 'FAIL' = 'PASS',
    values: RecordedValue[] = [],
  ): void {
    const defects = result === 'FAIL' ? [{ code: 'SOLDER_BRIDGE', location: 'U5', remark: '' }] : [];
    this.log.write({
      stream: `unit:${sn}`,
      type: 'unit.trackedOut',
      data: { run, step, visit, result, values, defects, heldBy: [] },
    });
  }
}
