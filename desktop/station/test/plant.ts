// Master data of one small line, as the hub would send it: printing, then inspection, then mounting.

import { scryptSync } from 'node:crypto';
import type { Permission } from '@lineside/core/domain/access/permission';
import type { DataSpec } from '@lineside/core/domain/collection/spec';
import type { EquipmentCondition } from '@lineside/core/domain/equipment/facts';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import { RouteSnapshot } from '@lineside/core/domain/route/facts';
import type { RunCreated } from '@lineside/core/domain/run/facts';
import { type LabelledUnit, serialOf } from '@lineside/core/domain/run/units-of-run';
import type { SiteConfigured } from '@lineside/core/domain/site/facts';
import { createdUnit } from '@lineside/core/domain/unit/units-made';
import {
  LineCode,
  OrderNo,
  RoleCode,
  RunNo,
  StationCode,
  StationGroupCode,
  streamId,
  UserId,
} from '@lineside/core/kernel/ids';
import { badgeHash } from '../src/access/secret.ts';
import { sha256 } from './tools.ts';

export const line = LineCode.parse('SMT-A');
export const printing = StationCode.parse('ST-PRINT-01');
export const inspection = StationCode.parse('ST-SPI-01');
const names = (en: string, zh: string) => ({ en, zh });

/** A PIN as the hub hashes it. */
export function pinHash(pin: string): string {
  const salt = Buffer.alloc(16, 7);
  const key = scryptSync(pin, salt, 32, { N: 16_384, r: 8, p: 1 });
  return ['scrypt', 'N=16384,r=8,p=1', salt.toString('base64'), key.toString('base64')].join('$');
}

export function spec(code: string, more: Partial<DataSpec> = {}): DataSpec {
  return {
    code,
    name: names(code, code),
    kind: 'KEY',
    type: 'NUMBER',
    unit: 'um',
    target: null,
    lsl: 100,
    usl: 200,
    warnLow: null,
    warnHigh: null,
    limitExclusive: false,
    options: [],
    required: false,
    alarm: 'NONE',
    trigger: 'EACH_UNIT',
    method: 'MANUAL',
    ...more,
  };
}

function step(stepNo: number, group: string, specs: DataSpec[]) {
  return {
    stepNo,
    operation: group,
    name: names(group, group),
    stationType: 'MANUAL' as const,
    group: StationGroupCode.parse(group),
    stations: [],
    requiresFAI: false,
    specs,
    defects: [
      { code: 'BRIDGE', name: names('Bridge', '连锡'), severity: 'MAJOR' as const },
      { code: 'SHIFT', name: names('Shift', '偏移'), severity: 'MINOR' as const },
    ],
  };
}

const values = ['V1', 'V2', 'V3', 'V4', 'V5'].map((code) => spec(code));

export function runCreated(run: string, more: Partial<RunCreated> = {}): RunCreated {
  return {
    run: RunNo.parse(run),
    order: OrderNo.parse('WO-1'),
    line,
    product: '5223029018',
    productName: 'Board',
    qty: 100,
    frozen: RouteSnapshot.parse({
      route: 'R-SMT',
      version: 1,
      name: names('SMT', 'SMT'),
      product: null,
      steps: [
        step(10, 'PRINT', [...values, spec('SQUEEGEE', { trigger: 'EVENT', lsl: null, usl: null })]),
        step(20, 'SPI', [spec('HEIGHT', { required: true, alarm: 'HOLD' })]),
        step(30, 'MOUNT', []),
      ],
    }),
    units: 'ON_SCAN',
    serials: null,
    boards: 1,
    priority: 5,
    due: null,
    shift: null,
    parent: null,
    ...more,
  };
}

function station(code: StationCode, group: string, sequence: number): NewDomainFact {
  return {
    stream: streamId('station', code),
    type: 'station.configured',
    data: {
      code,
      name: names(code, code),
      line,
      group: StationGroupCode.parse(group),
      operation: group,
      type: 'MANUAL',
      sequence,
    },
  };
}

export function user(id: string, more: { pin?: string | null; role?: string } = {}): NewDomainFact {
  return {
    stream: streamId('user', id),
    type: 'user.configured',
    data: {
      user: UserId.parse(id),
      name: `Name of ${id}`,
      roles: [RoleCode.parse(more.role ?? 'operator')],
      lines: [line],
      stations: [],
      language: 'zh',
      badge: badgeHash(`BADGE-${id}`, sha256),
      pin: more.pin ?? null,
    },
  };
}

/** What the site decided, with `more` instead of what is usual. */
export function site(more: Partial<SiteConfigured> = {}): NewDomainFact {
  const data = {
    name: names('Site', '工厂'),
    ...{ provisionalWork: false, provisionalApproval: false, lockAfterMinutes: 10 },
    ...more,
  };
  return { stream: streamId('site', 'SITE'), type: 'site.configured', data };
}

/** A role that reaches the lines of whoever has it. */
export function role(
  code: string,
  permissions: readonly Permission[],
  name = names(code, code),
): NewDomainFact {
  return {
    stream: streamId('role', code),
    type: 'role.configured',
    data: { code: RoleCode.parse(code), name, permissions: [...permissions], scope: 'ASSIGNED_LINES' },
  };
}

/** What somebody at the hub said of a station's equipment. */
export function equipment(condition: EquipmentCondition, station = printing): NewDomainFact {
  const data = { station, condition, reason: 'belt torn', source: 'MANUAL' as const, requestedBy: null };
  return { stream: streamId('equipment', station), type: 'equipment.stateSet', data };
}

/** Site, line, stations, the operator role and operator P01 (badge `BADGE-P01`). */
export function masterData(settings: Partial<SiteConfigured> = {}): NewDomainFact[] {
  return [
    site(settings),
    {
      stream: streamId('line', line),
      type: 'line.configured',
      data: { code: line, name: names('SMT A', 'SMT A 线'), process: 'SMT', targetPerHour: null },
    },
    station(printing, 'PRINT', 10),
    station(inspection, 'SPI', 20),
    role('operator', ['exec:track_in', 'exec:track_out'], names('Operator', '操作员')),
    user('P01'),
  ];
}

/** A run that takes units. */
export function workingRun(run: string, more: Partial<RunCreated> = {}): NewDomainFact[] {
  const created = runCreated(run, more);
  const stream = streamId('run', run);
  return [
    { stream, type: 'run.created', data: created },
    { stream, type: 'run.authorized', data: { run: created.run } },
  ];
}

/** The n-th unit of a run, made by the hub. */
export function unitCreated(run: RunCreated, n: number): NewDomainFact {
  return unitLabelled(run, { sn: serialOf(run.run, n), panel: null });
}

/** A unit with a label of its own, made by the hub. */
export function unitLabelled(run: RunCreated, unit: LabelledUnit): NewDomainFact {
  return {
    stream: streamId('unit', unit.sn),
    type: 'unit.created',
    data: createdUnit(run, unit) as never,
  };
}

/** Somebody who may decide what becomes of units and equipment: a role and user Q01 (badge `BADGE-Q01`). */
export const leader: readonly NewDomainFact[] = [
  role('leader', ['quality:disposition', 'readiness:check']),
  user('Q01', { role: 'leader', pin: pinHash('4321') }),
];
