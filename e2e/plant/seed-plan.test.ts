// The seed's mapping from the factory's tables to hub commands.
import { hubCommands } from '@lineside/core/contracts/hub-api';
import { permissions } from '@lineside/core/domain/access/permission';
import { routeFaults } from '@lineside/core/domain/route/compile';
import { describe, expect, it } from 'vitest';
import { seedCommandId } from './seed.ts';
import { dataSpec, plantStations, seedPlan } from './seed-plan.ts';
import { readTables } from './tables.ts';

const tables = readTables();
const plan = seedPlan(tables);

function inputsOf(name: string): { subject: string; input: unknown }[] {
  return plan.filter((step) => step.name === name);
}

describe('the seed plan', () => {
  it('sends only inputs that the commands accept', () => {
    for (const { name, subject, input } of plan)
      expect(hubCommands[name].safeParse(input).error, `${name} ${subject}`).toBeUndefined();
  });

  it('gives every command its own valid id, and the same id for the same content', () => {
    const ids = plan.map(seedCommandId);
    expect(new Set(ids).size).toBe(plan.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9:_-]{8,80}$/);
    expect(seedPlan(readTables()).map(seedCommandId)).toEqual(ids);
  });

  it('grants only permissions of the closed list', () => {
    for (const { input } of inputsOf('configureRole'))
      for (const point of hubCommands.configureRole.parse(input).permissions)
        expect(permissions).toContain(point);
  });

  it('compiles routes whose every step some station of the line can do', () => {
    const stations = inputsOf('configureStation').map(({ input }) =>
      hubCommands.configureStation.parse(input),
    );
    expect(stations.map(({ code }) => code)).toEqual(Object.values(plantStations).flat());
    for (const { input } of inputsOf('compileRoute')) {
      const { steps } = hubCommands.compileRoute.parse(input);
      expect(routeFaults(steps)).toEqual([]);
      for (const step of steps) {
        expect(stations.map(({ group }) => group)).toContain(step.group);
        expect(step.defects.length).toBeGreaterThan(0);
      }
    }
  });

  it('lets planners and engineers send what their roles allow, and nothing as somebody unknown', () => {
    expect(new Set(plan.map((step) => step.by))).toEqual(new Set(['admin', 'engineer', 'planner']));
    for (const step of plan)
      if (['receiveOrder', 'releaseOrder', 'createRun', 'authorizeRun'].includes(step.name))
        expect(step.by).toBe('planner');
  });
});

describe('a data spec', () => {
  const row = (code: string) => {
    const found = tables.specs.find((spec) => spec.code === code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  };

  it('is printed with the unit that people read', () => {
    expect(dataSpec(row('REFLOW_PEAK')).unit).toBe('°C');
    expect(dataSpec(row('SPI_OFFSET_X')).unit).toBe('µm');
    expect(dataSpec(row('PASTE_THICKNESS_CPK')).unit).toBeNull();
  });

  it('keeps limits, alarm, trigger and choices', () => {
    expect(dataSpec(row('REFLOW_PEAK'))).toMatchObject({
      lsl: 240,
      usl: 250,
      target: 245,
      alarm: 'ALARM_ONLY',
    });
    expect(dataSpec(row('STENCIL_TENSION'))).toMatchObject({ lsl: 30, warnLow: 35, limitExclusive: true });
    expect(dataSpec(row('SPI_RESULT')).options.map(({ code }) => code)).toEqual(['PASS', 'FAIL']);
    expect(dataSpec(row('SPI_VOLUME')).trigger).toBe('EACH_CARRIER');
  });

  it("takes a product's stricter paste limit, and warns two hours before it", () => {
    expect(dataSpec(row('PASTE_EXPOSURE_H'), 16)).toMatchObject({ usl: 16, warnHigh: 14 });
    expect(dataSpec(row('PASTE_EXPOSURE_H'))).toMatchObject({ usl: 24, warnHigh: 22 });
    expect(dataSpec(row('REFLOW_PEAK'), 16)).toMatchObject({ usl: 250 });
  });
});
