// A small factory for simulations: one or two lines, a route of three or four steps, a run on each line.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';
import { permissions } from '@lineside/core/domain/access/permission';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { RouteStep } from '@lineside/core/domain/route/facts';
import { type LabelledUnit, unitsByRule } from '@lineside/core/domain/run/units-of-run';
import { RunNo } from '@lineside/core/kernel/ids';
import { commandsForRoute } from '@lineside/core/testing/route-commands';
import { commandsForStations } from '@lineside/core/testing/station-commands';
import type { z } from 'zod';

export interface SimLine {
  line: string;
  stations: readonly string[];
  run: RunNo;
  /** under each label */
  boards: number;
}

export interface NamedCommand {
  name: HubCommandName;
  input: unknown;
}

const operations = ['PRINTING', 'SPI', 'MOUNTING', 'REFLOW'] as const;
export const unitsPerRun = 12;
export const operator = 'P01';

/** The lines of a factory of this size. */
export function simLines(lines: number, stationsPerLine: number, boards: number): SimLine[] {
  return Array.from({ length: lines }, (_, i) => {
    const line = `L${i + 1}`;
    const stations = operations.slice(0, stationsPerLine).map((operation) => `${line}-${operation}`);
    return { line, stations, run: RunNo.parse(`RUN-${line}`), boards };
  });
}

/** The units of a line's run. */
export function unitsOf({ run, boards }: SimLine): readonly LabelledUnit[] {
  return unitsByRule({ run, boards, qty: unitsPerRun, serials: null });
}

/** Commands that set the factory up, in order. */
export function setUp(lines: readonly SimLine[]): NamedCommand[] {
  return [
    command('configureSite', { name: both('Site'), provisionalWork: true }),
    command('configureRole', {
      code: 'operator',
      name: both('Operator'),
      permissions: [...permissions],
      scope: 'ALL',
    }),
    command('configureUser', {
      user: operator,
      name: 'Operator',
      roles: ['operator'],
      lines: [],
      stations: [],
      language: 'en',
      badge: 'BADGE-P01',
      pin: null,
      password: null,
    }),
    ...lines.flatMap(lineCommands),
  ];
}

function lineCommands({ line, stations, run, boards }: SimLine): NamedCommand[] {
  const route = `ROUTE-${line}`;
  const order = `WO-${line}`;
  return [
    command('configureLine', { code: line, name: both(line), process: 'SMT' }),
    ...commandsForStations(
      stations.map((code, i) => ({
        code,
        name: both(code),
        line,
        group: `G-${code}`,
        operation: operations[i] ?? 'REFLOW',
        type: 'MANUAL',
        sequence: (i + 1) * 10,
      })),
    ),
    ...commandsForRoute({ route, name: both(route), product: 'P1', steps: stations.map(stepAt) }),
    command('receiveOrder', {
      order,
      product: 'P1',
      productName: 'Board',
      qty: unitsPerRun,
      route,
      source: 'SIM',
    }),
    command('releaseOrder', { order, line }),
    command('createRun', { run, order, qty: unitsPerRun, units: 'BULK', boards }),
    command('authorizeRun', { run }),
  ];
}

function stepAt(station: string, i: number): z.input<typeof RouteStep> {
  const operation = operations[i] ?? 'REFLOW';
  return {
    stepNo: (i + 1) * 10,
    operation,
    name: both(station),
    stationType: 'MANUAL',
    group: `G-${station}`,
    stations: [],
    requiresFAI: false,
    specs: [height(station)],
    defects: [{ code: 'BRIDGE', name: both('Bridge'), severity: 'MAJOR' }],
  };
}

/** What is measured at a station, by the name that it has there. */
export function heightAt(station: string): string {
  return `${station.slice(station.indexOf('-') + 1)}_HEIGHT`;
}

function height(station: string): DataSpec {
  return {
    code: heightAt(station),
    name: { en: 'Height', zh: '高度' },
    kind: 'KEY',
    type: 'NUMBER',
    unit: 'mm',
    target: 0.15,
    lsl: 0.08,
    usl: 0.22,
    warnLow: null,
    warnHigh: null,
    limitExclusive: false,
    options: [],
    required: true,
    alarm: 'HOLD',
    trigger: 'EACH_UNIT',
    method: 'MANUAL',
  };
}

function both(text: string) {
  return { en: text, zh: text };
}

function command<Name extends HubCommandName>(name: Name, input: HubCommandInput<Name>): NamedCommand {
  return { name, input };
}
