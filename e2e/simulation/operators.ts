// People at the stations and at the hub, as far as a simulation needs them: they scan boards and panels, measure, fail
// and decide, stop their machine, press the same button twice, and try again after a crash. Whatever they see confirmed
// is written into the ledger.
import { permissions } from '@lineside/core/domain/access/permission';
import type { Actor } from '@lineside/core/domain/access/state';
import { CommandId, SerialNumber, UserId } from '@lineside/core/kernel/ids';
import type { Station } from '@lineside/station/open-station';
import { heightAt, type SimLine, unitsOf } from './master-data.ts';
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

/** What somebody set out to do, so that it can be tried once more under the same command. */
type Action = { command: CommandId } & (
  | { verb: 'trackIn' | 'trackOut' | 'dispose'; sn: string }
  | { verb: 'trackOutPanel'; panel: string; boards: readonly string[] }
  | { verb: 'setEquipment'; condition: 'RUNNING' | 'DOWN' }
);

export class StationOperator {
  readonly #at: SimStation;
  readonly #line: SimLine;
  readonly #chance: Chance;
  readonly #ledger: Ledger;
  readonly #done = new Map<string, readonly string[]>();
  #count = 0;
  #open: Action | null = null;
  #last: Action | null = null;
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

  async #choose(station: Station, session: string): Promise<Action> {
    const read = await station.bridge.call('cockpit', { session });
    const command = CommandId.parse(`${this.#at.code}:${String(++this.#count).padStart(6, '0')}`);
    const inside = read.ok ? read.cockpit.inStation : [];
    const queued = read.ok ? read.cockpit.queue.first.map(({ sn }) => sn) : [];
    const isDown = read.ok && read.cockpit.equipment.condition === 'DOWN';
    if (this.#chance.hit(isDown ? 0.4 : 0.02))
      return { verb: 'setEquipment', command, condition: isDown ? 'RUNNING' : 'DOWN' };
    if (inside.length > 0 && this.#chance.hit(0.75)) {
      const { sn, panel } = this.#chance.pick(inside);
      // now and then a board of a panel is taken out alone
      if (panel === null || this.#chance.hit(0.2)) return { verb: 'trackOut', command, sn };
      const boards = inside.filter((unit) => unit.panel?.code === panel.code).map((unit) => unit.sn);
      return { verb: 'trackOutPanel', command, panel: panel.code, boards };
    }
    const any = this.#chance.pick(unitsOf(this.#line));
    if (this.#chance.hit(0.06)) return { verb: 'dispose', command, sn: any.sn };
    if (queued.length > 0 && this.#chance.hit(0.4))
      return { verb: 'trackIn', command, sn: this.#chance.pick(queued) };
    return { verb: 'trackIn', command, sn: any.panel?.code ?? any.sn };
  }

  async #perform({ bridge }: Station, session: string, action: Action) {
    const { command } = action;
    const asked = { session, command };
    const approval = null;
    const reason = 'storm';
    switch (action.verb) {
      case 'trackIn': {
        const provisionalReason = this.#chance.hit(0.7) ? reason : null;
        const sn = SerialNumber.parse(action.sn);
        return await bridge.call('trackIn', { ...asked, sn, provisionalReason, approval });
      }
      case 'trackOut':
        return await bridge.call('trackOut', { ...asked, ...this.#result(action.sn) });
      case 'trackOutPanel': {
        const boards = action.boards.map((sn) => this.#result(sn));
        const panel = SerialNumber.parse(action.panel);
        return await bridge.call('trackOutPanel', { ...asked, panel, boards });
      }
      case 'dispose': {
        const disposition = this.#chance.pick([
          { action: 'HOLD' as const, reason },
          { action: 'RELEASE' as const, reason },
          { action: 'REWORK' as const, toStep: 10, reason },
        ]);
        const sn = SerialNumber.parse(action.sn);
        return await bridge.call('dispose', { ...asked, sn, disposition, approval });
      }
      case 'setEquipment':
        return await bridge.call('setEquipment', {
          ...asked,
          ...{ condition: action.condition, reason, approval },
        });
    }
  }

  #result(sn: string) {
    const fails = this.#chance.hit(0.1);
    return {
      sn: SerialNumber.parse(sn),
      result: fails ? ('FAIL' as const) : ('PASS' as const),
      values: [{ spec: heightAt(this.#at.code), value: this.#chance.hit(0.05) ? 0.3 : 0.15 }],
      defects: fails ? [{ code: 'BRIDGE', location: 'U5', remark: '' }] : [],
    };
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
    const line = this.#chance.pick(this.#lines);
    const { run } = line;
    const sn = SerialNumber.parse(this.#chance.pick(unitsOf(line)).sn);
    const command = () => CommandId.parse(`hub-${this.#world.now}-${String(++this.#count)}`);
    const reason = 'storm';
    if (this.#chance.hit(0.15)) {
      await hub.execute('revokeRun', { run, reason }, everybody, command());
      await hub.execute('authorizeRun', { run }, everybody, command());
      return;
    }
    for (const disposition of [
      { action: 'RELEASE' as const, reason },
      { action: 'REWORK' as const, toStep: 10, reason },
    ])
      await hub.execute('disposeUnit', { sn, disposition }, everybody, command());
  }
}
