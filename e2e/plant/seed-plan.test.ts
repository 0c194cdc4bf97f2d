// The seed's mapping from the factory's tables to hub commands.
import { hubCommands } from '@lineside/core/contracts/hub-api';
import { permissions } from '@lineside/core/domain/access/permission';
import type { ExecutionSettings } from '@lineside/core/domain/route/settings';
import { describe, expect, it } from 'vitest';
import { seedCommandId } from './seed.ts';
import { dataSpec, dataSpecs, strictPaste } from './seed-master.ts';
import { plantStations, seedPlan } from './seed-plan.ts';
import { readTables } from './tables.ts';

const tables = readTables();
const plan = seedPlan(tables);

function inputsOf(name: string): { subject: string; input: unknown }[] {
  return plan.filter((step) => step.name === name);
}

function groupOf(settings: ExecutionSettings | undefined): string | null {
  return settings?.place?.by === 'GROUP' ? settings.place.group : null;
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

  it('stands every step of a published route where some station of its type is', () => {
    const stations = inputsOf('configureStation').map(({ input }) =>
      hubCommands.configureStation.parse(input),
    );
    expect(stations.map(({ code }) => code)).toEqual(Object.values(plantStations).flat());
    const drafts = inputsOf('saveRoute').map(({ input }) => hubCommands.saveRoute.parse(input).draft);
    const published = inputsOf('publishRoute').map(({ subject }) => subject);
    expect(published.length).toBeGreaterThan(0);
    for (const draft of drafts.filter(({ route }) => published.includes(route)))
      for (const { key } of draft.steps)
        expect(stations).toContainEqual(expect.objectContaining({ group: groupOf(draft.stepSettings[key]) }));
  });

  it('leaves no spec, defect or template unnamed in both languages', () => {
    const named = ['configureDefectCode', 'configureFaiTemplate', 'configureOperation'].flatMap(inputsOf);
    const texts = [
      ...named.map(({ input }) => input as { name: { en: string; zh: string } }),
      ...dataSpecs(tables),
    ];
    for (const { name } of texts) expect([name.en, name.zh]).not.toContain('');
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

  it("stands beside a product's stricter paste limit, which warns two hours before it", () => {
    const byCode = new Map(dataSpecs(tables).map((spec) => [spec.code, spec]));
    expect(byCode.get(strictPaste.code)).toMatchObject({ usl: 16, warnHigh: 14 });
    expect(byCode.get(strictPaste.of)).toMatchObject({ usl: 24, warnHigh: 22 });
  });
});
