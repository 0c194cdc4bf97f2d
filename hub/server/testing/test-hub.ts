// A hub for tests: a real database file, a clock that stands still, and a small plant set up by real commands.
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import type { Actor } from '@lineside/core/domain/access/state';
import type { Catalogue } from '@lineside/core/kernel/catalogue';
import { CommandId } from '@lineside/core/kernel/ids';
import { stateDigest } from '@lineside/core/kernel/state-digest';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { smtRoute, stations } from '@lineside/core/testing/smt-line';
import { commandsForStations } from '@lineside/core/testing/station-commands';
import Database from 'better-sqlite3';
import { hubItself } from '../src/access/actor.ts';
import { sha256, verifySeal } from '../src/node-crypto.ts';
import { type Hub, openHub } from '../src/open-hub.ts';
import { openSqliteStore } from '../src/store/sqlite-store.ts';
import { ManualClock } from './manual-clock.ts';
import { TestStation } from './test-station.ts';

export const run = 'RUN-0412';
const text = (name: string) => ({ en: name, zh: name });

export const serial = (n: number) => `SN-${run}-${String(n).padStart(4, '0')}`;

export class TestHub {
  readonly folder: string;
  readonly clock: ManualClock;
  hub: Hub;
  database: Database.Database;

  private constructor(clock: ManualClock, opened: { hub: Hub; database: Database.Database }, folder: string) {
    this.folder = folder;
    this.clock = clock;
    this.hub = opened.hub;
    this.database = opened.database;
  }

  /** An empty hub. */
  static async open(given: Pick<Opening, 'onStatement'> = {}): Promise<TestHub> {
    const folder = mkdtempSync(join(tmpdir(), 'lineside-hub-'));
    const clock = new ManualClock();
    return new TestHub(clock, await openAt(folder, clock, given), folder);
  }

  /** A hub that knows lines SMT-A and DIP-A, their stations, and a run of `qty` units on SMT-A. */
  static async withPlant(qty = 3): Promise<TestHub> {
    const made = await TestHub.open();
    await made.setUp(qty);
    return made;
  }

  async setUp(qty: number): Promise<void> {
    await this.command('configureLine', { code: 'SMT-A', name: text('SMT line A'), process: 'SMT' });
    await this.command('configureLine', { code: 'DIP-A', name: text('DIP line A'), process: 'DIP' });
    for (const { name, input } of commandsForStations(Object.values(stations)))
      await this.command(name, input);
    for (const { name, input } of commandsForRoute(smtRoute)) await this.command(name, input);
    await this.command('receiveOrder', {
      order: 'WO-1',
      product: '5223029018',
      productName: 'Control board',
      qty,
      route: smtRoute.route,
      source: 'ERP',
    });
    await this.command('releaseOrder', { order: 'WO-1', line: 'SMT-A' });
    await this.command('createRun', { run, order: 'WO-1', qty, units: 'BULK' });
    await this.command('authorizeRun', { run });
  }

  /** Gives a command, which may be refused. */
  ask<Name extends HubCommandName>(name: Name, input: HubCommandInput<Name>, actor: Actor = hubItself) {
    const command = CommandId.parse(randomBytes(12).toString('hex'));
    return this.hub.execute(name, input, actor, command);
  }

  /** Gives a command as the hub itself; throws when it is refused. */
  async command<Name extends HubCommandName>(name: Name, input: HubCommandInput<Name>) {
    const outcome = await this.ask(name, input);
    if ('refused' in outcome) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
    return outcome;
  }

  station(code: string): Promise<TestStation> {
    return TestStation.enrolled(this.hub, this.clock, code);
  }

  /** One number for everything that is folded, and the end of the feed. */
  async digest(): Promise<string> {
    const { position, hash } = await this.hub.head();
    const folded = stateDigest(await this.hub.store.snapshots(), sha256);
    return `${position} ${hash} ${folded}`;
  }

  async reopen(catalogue?: Catalogue): Promise<void> {
    await this.hub.close();
    Object.assign(this, await openAt(this.folder, this.clock, catalogue === undefined ? {} : { catalogue }));
  }

  /** Copies the database as a backup would. */
  async backUp(): Promise<void> {
    await this.database.backup(join(this.folder, 'backup.sqlite'));
  }

  /** Puts the copy back in place of the database. */
  async restore(): Promise<void> {
    await this.hub.close();
    for (const suffix of ['', '-wal', '-shm'])
      rmSync(join(this.folder, `hub.sqlite${suffix}`), { force: true });
    copyFileSync(join(this.folder, 'backup.sqlite'), join(this.folder, 'hub.sqlite'));
    Object.assign(this, await openAt(this.folder, this.clock));
  }

  async close(): Promise<void> {
    if (this.database.open) await this.hub.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

interface Opening {
  catalogue?: Catalogue;
  /** hears every statement that is run, its values filled in */
  onStatement?: (statement: unknown) => void;
}

async function openAt(folder: string, clock: ManualClock, given: Opening = {}) {
  const { catalogue, onStatement } = given;
  const database = new Database(join(folder, 'hub.sqlite'), { verbose: onStatement });
  const hub = await openHub({
    store: openSqliteStore(database),
    clock,
    random: { bytes: (length) => randomBytes(length) },
    sha256,
    verifySeal,
    software: 'hub-under-test 1.0',
    ...(catalogue === undefined ? {} : { catalogue }),
  });
  return { hub, database };
}
