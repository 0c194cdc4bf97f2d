// Commands that make a route are what the hub takes, and a clash of specs is told where the fixture is written.
import { describe, expect, test } from 'vitest';
import { hubCommands } from '../contracts/hub-api.ts';
import { commandsForRoute } from './route-commands.ts';
import { smtRoute } from './smt-line.ts';

describe('commandsForRoute', () => {
  test('given a route, then sound commands: what it names before itself, publication last', () => {
    const commands = commandsForRoute(smtRoute);
    for (const { name, input } of commands) expect(hubCommands[name].safeParse(input).error).toBeUndefined();
    const counts = Object.entries(Object.groupBy(commands, ({ name }) => name));
    expect(counts.map(([name, given]) => `${given?.length} ${name}`)).toEqual([
      '5 configureOperation',
      '2 configureDefectCode',
      '1 configureDataSpecs',
      '1 saveRoute',
      '1 publishRoute',
    ]);
  });

  test('given more specs than one command takes, then several', () => {
    const [first] = smtRoute.steps;
    const [spec] = first?.specs ?? [];
    if (first === undefined || spec === undefined) throw new Error('printing has specs');
    const many = Array.from({ length: 501 }, (_, i) => ({ ...spec, code: `S${i}` }));
    const commands = commandsForRoute({ ...smtRoute, steps: [{ ...first, specs: many }] });
    const sizes = commands.flatMap(({ name, input }) =>
      name === 'configureDataSpecs' ? [input.specs.length] : [],
    );
    expect(sizes).toEqual([500, 1]);
  });

  test('given one code at steps of two operations, then it says so', () => {
    const [printing, spi] = smtRoute.steps;
    if (printing === undefined || spi === undefined) throw new Error('the route has steps');
    const clash = { ...smtRoute, steps: [printing, { ...spi, specs: printing.specs }] };
    expect(() => commandsForRoute(clash)).toThrow('PASTE_EXPOSURE_H');
  });
});
