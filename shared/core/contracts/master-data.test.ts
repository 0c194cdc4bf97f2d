// Commands about master data take what is sound, with or without the edition that an edit began with.
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { streamRules } from '../domain/facts.ts';
import { StreamId } from '../kernel/ids.ts';
import { dataSpec } from '../testing/smt-line.ts';
import { faiTemplate } from '../testing/smt-plant.ts';
import { editedKinds, masterDataCommands, masterKinds, masterLists } from './master-data.ts';
import { routeCommands } from './routes.ts';

const spec = { ...dataSpec('SPI_HEIGHT', { lsl: 1, usl: 2 }), operation: 'SPI', active: true };
const edition = `${'a'.repeat(32)}:7`;

describe('what is edited', () => {
  test('given any kind, then it is a stream of its own, and one that is read whole has its list', () => {
    for (const kind of editedKinds) expect(Object.keys(streamRules)).toContain(kind);
    expect(Object.keys(masterLists)).toEqual(Object.keys(masterKinds));
  });

  test('given the longest key there is, then every kind has a stream by it', () => {
    const key = 'x'.repeat(140);
    expect(masterDataCommands.removeMasterData.safeParse({ kind: 'executionDefaults', key }).success).toBe(
      true,
    );
    for (const kind of editedKinds) expect(StreamId.safeParse(`${kind}:${key}`).success).toBe(true);
  });

  test.each([undefined, null, edition])('given %j as the edition, then it is taken', (basedOn) => {
    const given = basedOn === undefined ? spec : { ...spec, basedOn };
    expect(masterDataCommands.configureDataSpec.parse(given)).toEqual(given);
  });

  test('given an edition that is none, then the command is refused at it', () => {
    const issues = masterDataCommands.configureDataSpec.safeParse({ ...spec, basedOn: '7' }).error?.issues;
    expect(issues?.map(({ path }) => path)).toEqual([['basedOn']]);
  });

  test('given a spec with a fault, then no command takes it, alone or among others', () => {
    const faulty = { ...spec, lsl: 3 };
    const alone = masterDataCommands.configureDataSpec.safeParse(faulty).error?.issues;
    const among = masterDataCommands.configureDataSpecs.safeParse({ specs: [spec, faulty] }).error?.issues;
    expect(alone?.map(({ path, message }) => [path, message])).toEqual([[['usl'], 'LIMITS_CROSS']]);
    expect(among?.map(({ path, message }) => [path, message])).toEqual([
      [['specs', 1, 'usl'], 'LIMITS_CROSS'],
    ]);
  });

  const nameless = { name: { en: '', zh: ' ' } };
  const faultsOf = (schema: z.ZodType, input: unknown) =>
    schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

  test.each(
    Object.entries(masterDataCommands).filter(
      ([, schema]) => 'name' in schema.shape && 'code' in schema.shape,
    ),
  )('given a name in no language, then %s does not take it', (_command, schema) => {
    expect(faultsOf(schema, nameless)).toContain('name NAME_MISSING');
  });

  test('given a route, a template or a rule with a fault, then no command takes it', () => {
    expect(faultsOf(routeCommands.saveRoute, { draft: nameless })).toContain('draft.name NAME_MISSING');
    const items = [...faiTemplate.items, ...faiTemplate.items];
    expect(faultsOf(masterDataCommands.configureFaiTemplate, { ...faiTemplate, items })).toEqual([
      'items.1.code TWICE',
    ]);
    const rule = {
      ...{ code: 'AQL', name: faiTemplate.name, priority: 1, product: null, line: null, route: null },
      ...{ lotFrom: 9, lotTo: 8, sample: { by: 'FIXED', units: 5 }, accept: 0, active: true },
    };
    expect(faultsOf(masterDataCommands.configureSamplingRule, rule)).toEqual(['lotTo LIMITS_CROSS']);
  });
});
