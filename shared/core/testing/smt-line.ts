// Line SMT-A as it stands: its stations, the standard bottom-side route with its data-collection specs and
// limits, and the people who work there. Taken from the plant's master data; what a test does not need is left out.

import type { z } from 'zod';
import type { RoleConfigured } from '../domain/access/facts.ts';
import type { Permission } from '../domain/access/permission.ts';
import type { Actor } from '../domain/access/state.ts';
import { DataSpec } from '../domain/collection/spec.ts';
import { RouteSnapshot, type RouteStep } from '../domain/route/facts.ts';
import { initialSite, type SiteState } from '../domain/site/state.ts';
import { StationConfigured } from '../domain/station/facts.ts';
import { RoleCode, UserId } from '../kernel/ids.ts';

/** A spec of which only what differs from the plainest one is written down. */
export function dataSpec(code: string, given: Partial<z.input<typeof DataSpec>> = {}): DataSpec {
  return DataSpec.parse({
    code,
    name: { en: code, zh: code },
    kind: 'KEY',
    type: 'NUMBER',
    unit: null,
    target: null,
    lsl: null,
    usl: null,
    warnLow: null,
    warnHigh: null,
    limitExclusive: false,
    options: [],
    required: true,
    alarm: 'ALARM_ONLY',
    trigger: 'EVENT',
    method: 'MANUAL',
    ...given,
  });
}

const verdict = {
  type: 'ENUM',
  alarm: 'HOLD',
  trigger: 'EACH_UNIT',
  options: [
    { code: 'PASS', name: { en: 'Pass', zh: '合格' } },
    { code: 'FAIL', name: { en: 'Fail', zh: '不合格' } },
  ],
} as const satisfies Partial<z.input<typeof DataSpec>>;

/** Specs by a short name; those of the standard route, and a few of other kinds. */
export const specs = {
  exposure: dataSpec('PASTE_EXPOSURE_H', { unit: 'h', usl: 24, warnHigh: 22, limitExclusive: true }),
  tension: dataSpec('STENCIL_TENSION', {
    unit: 'N/cm',
    lsl: 30,
    warnLow: 35,
    limitExclusive: true,
    alarm: 'HOLD',
  }),
  spiHeight: dataSpec('SPI_HEIGHT', {
    unit: 'mm',
    target: 0.15,
    lsl: 0.08,
    usl: 0.22,
    warnLow: 0.1,
    warnHigh: 0.2,
    alarm: 'HOLD',
    trigger: 'EACH_CARRIER',
  }),
  spiResult: dataSpec('SPI_RESULT', verdict),
  mountProgram: dataSpec('MOUNT_PROGRAM', { type: 'TEXT', alarm: 'HOLD' }),
  peak: dataSpec('REFLOW_PEAK', { unit: 'C', target: 245, lsl: 240, usl: 250 }),
  liquidus: dataSpec('REFLOW_TAL_S', { unit: 's', target: 60, lsl: 40, usl: 90, alarm: 'HOLD' }),
  reflowProgram: dataSpec('REFLOW_PROGRAM', { type: 'TEXT', required: false, alarm: 'HOLD' }),
  aoiResult: dataSpec('AOI_RESULT', verdict),
  aoiRemark: dataSpec('AOI_REMARK', { type: 'TEXT', kind: 'OBSERVATION', required: false, alarm: 'NONE' }),
  fctLed: dataSpec('FCT_LED', { type: 'BOOLEAN' }),
  cleanings: dataSpec('STENCIL_CLEANINGS'),
  profile: dataSpec('REFLOW_PROFILE', { type: 'JSON', required: false }),
};

const bridge = {
  code: 'SOLDER_BRIDGE',
  name: { en: 'Solder bridge', zh: '桥连' },
  severity: 'MAJOR',
} as const;
const tombstone = { code: 'PL_TOMBSTONE', name: { en: 'Tombstone', zh: '立碑' }, severity: 'MAJOR' } as const;

function step(
  stepNo: number,
  operation: string,
  name: RouteStep['name'],
  group: string,
  bound: DataSpec[],
  defects: RouteStep['defects'],
): z.input<typeof RouteSnapshot>['steps'][number] {
  const stationType = operation === 'PRINTING' ? 'MANUAL' : 'AUTO';
  const requiresFAI = operation === 'PRINTING';
  return { stepNo, operation, name, stationType, group, stations: [], requiresFAI, specs: bound, defects };
}

/** Printing 10 → SPI 20 → mounting 30 → reflow 40 → AOI 50. */
export const smtRoute = RouteSnapshot.parse({
  route: 'SMT-BOT-STD',
  version: 1,
  name: { en: 'SMT bottom side, standard route', zh: 'SMT-BOT-标准路由' },
  product: '5223029018',
  steps: [
    step(
      10,
      'PRINTING',
      { en: 'Solder paste printing', zh: '锡膏印刷' },
      'SMT-A-PRINT',
      [specs.exposure, specs.tension],
      [],
    ),
    step(
      20,
      'SPI',
      { en: 'Solder paste inspection', zh: 'SPI检测' },
      'SMT-A-SPI',
      [specs.spiHeight, specs.spiResult],
      [],
    ),
    step(
      30,
      'MOUNTING',
      { en: 'Component mounting', zh: '贴片' },
      'SMT-A-MOUNT',
      [specs.mountProgram],
      [tombstone],
    ),
    step(
      40,
      'REFLOW',
      { en: 'Reflow soldering', zh: '回流焊' },
      'SMT-A-REFLOW',
      [specs.peak, specs.liquidus, specs.reflowProgram],
      [bridge, tombstone],
    ),
    step(
      50,
      'AOI',
      { en: 'Automated optical inspection', zh: 'AOI检测' },
      'SMT-A-AOI',
      [specs.aoiResult, specs.aoiRemark],
      [bridge, tombstone],
    ),
  ],
});

function station(
  code: string,
  group: string,
  operation: string,
  sequence: number,
  type: 'MANUAL' | 'AUTO' = 'AUTO',
): StationConfigured {
  const line = group.startsWith('DIP-A') ? 'DIP-A' : 'SMT-A';
  return StationConfigured.parse({
    code,
    name: { en: code, zh: code },
    line,
    group,
    operation,
    type,
    sequence,
  });
}

export const stations = {
  print: station('SMT-A-PRINT-01', 'SMT-A-PRINT', 'PRINTING', 10, 'MANUAL'),
  spi: station('SMT-A-SPI-01', 'SMT-A-SPI', 'SPI', 20),
  mount: station('SMT-A-MOUNT-01', 'SMT-A-MOUNT', 'MOUNTING', 30),
  reflow: station('SMT-A-REFLOW-01', 'SMT-A-REFLOW', 'REFLOW', 40),
  aoi: station('SMT-A-AOI-01', 'SMT-A-AOI', 'AOI', 50),
  /** on the line, but no step of the route is done there */
  xray: station('SMT-A-XRAY-01', 'SMT-A-XRAY', 'XRAY', 60),
  /** on another line */
  insertion: station('DIP-A-MI-01', 'DIP-A-MI', 'MI_INSERT', 20, 'MANUAL'),
};

/** The site as it stands: provisional work by anybody who tracks in. */
export const site: SiteState = { ...initialSite, provisionalWork: true };

/** Somebody with these points and no others, reaching the whole plant unless said otherwise. */
export function someone(permissions: readonly Permission[], scope: RoleConfigured['scope'] = 'ALL'): Actor {
  const role = {
    code: RoleCode.parse('ROLE'),
    name: { en: 'Role', zh: '角色' },
    permissions: [...permissions],
    scope,
  };
  return { user: UserId.parse('P03'), name: 'P03', roles: [role], lines: [], stations: [] };
}

export const operator = someone(['exec:read', 'exec:track_in', 'exec:track_out', 'exec:data_collect']);
export const quality = someone(['quality:disposition', 'trace:read']);
export const planner = someone([
  'wo:receive',
  'wo:release',
  'wo:close',
  'run:create',
  'run:authorize',
  'run:revoke',
  'run:close',
]);
export const engineer = someone(['route:create', 'route:compile']);
export const visitor = someone([]);
