// People at the stations and at the hub, as far as a simulation needs them: they scan, measure, fail boards, press
// the same button twice, and try again after a crash. Whatever they see confirmed is written into the ledger.
import { permissions } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import { serialOf } from '@lineside/core/domain/run/state';
import { CommandId, type RunNo, SerialNumber, UserId } from '@lineside/core/kernel/ids';
import type { Station } from '@lineside/station/open-station';
import { heightAt, type SimLine, unitsPerRun } from './master-data.ts';
import type { Chance } from './prng.ts';
import type { SimHub } from './sim-hub.ts';
import type { SimStation } from './sim-station.ts';
import type { World } from './world.ts';

/** Every fact that somebody saw confirmed, by command. */
export interface Ledger {
  confirmed(station: string, facts: readonly string[]): void;
  violated(what: string): void;
}

export const everybody: Actor = {
  user: UserId.parse('admin'),
  name: 'Admin',
  roles: [
    {
      code: 'admin' as Actor['roles'][number]['code'],
      name: { en: 'Admin', zh: '管理员' },
      permissions: [...permissions],
      scope: 'ALL',
    },
  ],
  lines: [],
  stations: [],
};

export class StationOperator {
  readonly #at: SimStation;
  readonly #line: SimLine;
  readonly #chance: Chance;
  readonly #ledger: Ledger;
  readonly #done = new Map<string, readonly string[]>();
  #count = 0;
  #open: { verb: 'trackIn' | 'trackOut'; command: CommandId; sn: string } | null = null;
  #last: { verb: 'trackIn' | 'trackOut'; command: CommandId; sn: string } | null = null;
  confirmations = 0;
  refusals = 0;

  constructor(at: SimStation, line: SimLine, chance: Chance, ledger: Ledger) {
    this.#at = at;
    this.#line = line;
    this.#chance = chance;
    this.#ledger = ledger;
  }

  /** One thing that a person does; nothing while the station is down. */
  async act(): Promise<void> {
    const station = this.#at.process;
    if (station === null) return;
    const badge = await station.bridge.call('signInByBadge', { badge: 'BADGE-P01' });
    if (!badge.ok) return;
    const { session } = badge.signedIn;
    // what a crash cut short is tried once more under the same command id, and so is now and then what was done
    const again = this.#open ?? (this.#chance.hit(0.08) ? this.#last : null);
    const action = again ?? (await this.#choose(station, session));
    this.#open = action;
    const outcome = await this.#perform(station, session, action);
    this.#open = null;
    this.#last = action;
    if (!outcome.ok) {
      this.refusals += 1;
      return;
    }
    this.confirmations += 1;
    const { facts } = outcome.confirmation;
    const before = this.#done.get(action.command);
    if (before !== undefined && before.join() !== facts.join() && this.#holds(before))
      this.#ledger.violated(`${this.#at.code}: ${action.command} was done twice: ${before} and ${facts}`);
    this.#done.set(action.command, facts);
    this.#ledger.confirmed(this.#at.code, facts);
  }

  /** The first outcome is still on this disk: then a repeat must find it. */
  #holds(facts: readonly string[]): boolean {
    const held = this.#at.disk.facts;
    return facts.every((id) => held.has(id));
  }

  async #choose(station: Station, session: string) {
    const read = await station.bridge.call('cockpit', { session });
    const command = CommandId.parse(`${this.#at.code}:${String(++this.#count).padStart(6, '0')}`);
    const inside = read.ok ? read.cockpit.inStation.map(({ sn }) => sn) : [];
    const queued = read.ok ? read.cockpit.queue.first.map(({ sn }) => sn) : [];
    if (inside.length > 0 && this.#chance.hit(0.75))
      return { verb: 'trackOut' as const, command, sn: this.#chance.pick(inside) };
    const anySn = serialOf(this.#line.run, this.#chance.between(1, unitsPerRun));
    const sn = queued.length > 0 && this.#chance.hit(0.6) ? this.#chance.pick(queued) : anySn;
    return { verb: 'trackIn' as const, command, sn };
  }

  async #perform(
    station: Station,
    session: string,
    action: { verb: string; command: CommandId; sn: string },
  ) {
    const { command } = action;
    const sn = SerialNumber.parse(action.sn);
    if (action.verb === 'trackIn')
      return await station.bridge.call('trackIn', {
        session,
        command,
        sn,
        provisionalReason: this.#chance.hit(0.7) ? 'storm' : null,
      });
    const fails = this.#chance.hit(0.1);
    return await station.bridge.call('trackOut', {
      session,
      command,
      sn,
      result: fails ? 'FAIL' : 'PASS',
      values: [{ spec: heightAt(this.#at.code), value: this.#chance.hit(0.05) ? 0.3 : 0.15 }],
      defects: fails ? [{ code: 'BRIDGE', location: 'U5', remark: '' }] : [],
    });
  }
}

/** Quality and planning at the hub: disposes of what failed, revokes a run and authorises it again. */
export class HubOperator {
  readonly #hub: SimHub;
  readonly #lines: readonly SimLine[];
  readonly #chance: Chance;
  readonly #world: World;
  #count = 0;

  constructor(hub: SimHub, lines: readonly SimLine[], chance: Chance, world: World) {
    this.#hub = hub;
    this.#lines = lines;
    this.#chance = chance;
    this.#world = world;
  }

  async act(): Promise<void> {
    const hub = this.#hub.process;
    if (hub === null) return;
    const { run } = this.#chance.pick(this.#lines);
    const sn = SerialNumber.parse(serialOf(run, this.#chance.between(1, unitsPerRun)));
    const command = () => CommandId.parse(`hub-${this.#world.now}-${String(++this.#count)}`);
    const reason = 'storm';
    if (this.#chance.hit(0.15)) {
      await hub.execute('revokeRun', { run: run as RunNo, reason }, everybody, command());
      await hub.execute('authorizeRun', { run: run as RunNo }, everybody, command());
      return;
    }
    for (const disposition of [
      { action: 'RELEASE' as const, reason },
      { action: 'REWORK' as const, toStep: 10, reason },
    ])
      await hub.execute('disposeUnit', { sn, disposition }, everybody, command());
  }
}
