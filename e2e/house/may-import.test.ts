// Which part of the house may know of which: the table of the architecture, enforced on every import.
import { expect, test } from 'vitest';
import { exists, houseTools, type Import, importsOf, packageOf } from './imports.ts';
import { isTest, sources } from './source.ts';

interface Area {
  folder: string;
  /** folders of this house that it may import from, besides its own */
  house: readonly string[];
  /** and its tests besides: whoever stands at the other end of a contract */
  tests?: readonly string[];
  node: boolean;
  /** packages that it must not import even if its package.json had them */
  never: readonly string[];
}

const screens = { node: false, never: ['electron', 'better-sqlite3', 'drizzle-orm', 'fastify'] };

const areas: readonly Area[] = [
  { folder: 'shared/core', house: [], node: false, never: ['electron'] },
  { folder: 'shared/ui', house: ['shared/core'], ...screens },
  { folder: 'desktop/station', house: ['shared/core'], node: true, never: ['electron', 'solid-js'] },
  {
    folder: 'desktop/shell',
    house: ['shared/core/contracts', 'desktop/station/src'],
    tests: ['shared/core', 'desktop/station', 'desktop/ui/src/bridge'],
    node: true,
    never: [],
  },
  { folder: 'desktop/ui', house: ['shared/core', 'shared/ui'], ...screens },
  { folder: 'hub/server', house: ['shared/core'], node: true, never: ['electron', 'solid-js'] },
  { folder: 'hub/web', house: ['shared/core', 'shared/ui'], ...screens },
  {
    folder: 'e2e',
    house: ['shared/core', 'desktop/station', 'hub/server', 'desktop/ui', 'hub/web', 'shared/ui'],
    node: true,
    never: ['electron'],
  },
];

const imports = sources.flatMap(importsOf);
const areaOf = (path: string) => areas.find(({ folder }) => path.startsWith(`${folder}/`));
const told = (found: readonly Import[]) => found.map(({ from, specifier }) => `${from} imports ${specifier}`);

/** Build settings run in Node, beside the code that they build. */
const isBuildSetting = (path: string) => /(^|\/)(vite|vitest|playwright)\.config\.ts$/.test(path);

test('given every source file, then it belongs to an area of the house', () => {
  expect(sources.filter(({ path }) => areaOf(path) === undefined).map(({ path }) => path)).toEqual([]);
});

test('given an import of the house, then it is one that this area may know of', () => {
  const found = imports.filter(({ from, target }) => {
    const area = areaOf(from);
    if (target.kind !== 'FILE' || area === undefined) return false;
    const known = [area.folder, ...area.house, ...(isTest(from) ? (area.tests ?? []) : [])];
    return !known.some((folder) => target.path.startsWith(`${folder}/`));
  });
  expect(told(found)).toEqual([]);
});

test('given the shell, then only the entry of its runtime knows the station, and only thin files know electron', () => {
  const shell = imports.filter(({ from }) => from.startsWith('desktop/shell/src/') && !isTest(from));
  const station = shell.filter(
    ({ target }) => target.kind === 'FILE' && target.path.startsWith('desktop/station/'),
  );
  expect([...new Set(station.map(({ from }) => from))]).toEqual(['desktop/shell/src/runtime.ts']);
  const electron = shell.filter(({ target }) => target.kind === 'PACKAGE' && target.name === 'electron');
  const thin = new Set(electron.map(({ from }) => from));
  const tested = sources
    .map(({ path }) => path)
    .filter((path) => path.startsWith('desktop/shell/') && isTest(path));
  const underTest = imports.filter(({ from }) => tested.includes(from)).map(({ target }) => target);
  expect(underTest.filter((target) => target.kind === 'FILE' && thin.has(target.path))).toEqual([]);
});

test('given an import of another package of the house, then it goes through that package’s exports to a file that exists', () => {
  const deep = imports.filter(
    ({ from, target }) =>
      target.kind === 'FILE' && target.by === 'PATH' && packageOf(from) !== packageOf(target.path),
  );
  expect(told(deep)).toEqual([]);
  const missing = imports.filter(
    ({ target, specifier }) =>
      target.kind === 'FILE' && !exists(target.path.replace(/\?.*$/, '')) && !specifier.endsWith('?url'),
  );
  expect(told(missing)).toEqual([]);
});

test('given a test double of the core, then only tests import it', () => {
  const found = imports.filter(
    ({ from, target }) =>
      target.kind === 'FILE' && target.path.startsWith('shared/core/testing/') && !isTest(from),
  );
  expect(told(found)).toEqual([]);
});

test('given the core or a screen, then it imports nothing of Node, and electron is for the shell alone', () => {
  const found = imports.filter(({ from, target }) => {
    const area = areaOf(from);
    if (area === undefined || isTest(from) || isBuildSetting(from)) return false;
    if (target.kind === 'BUILTIN') return !area.node;
    return target.kind === 'PACKAGE' && area.never.includes(target.name);
  });
  expect(told(found)).toEqual([]);
});

test('given the core, then zod is all that it needs', () => {
  const found = imports.filter(
    ({ from, target }) =>
      from.startsWith('shared/core/') && !isTest(from) && target.kind === 'PACKAGE' && target.name !== 'zod',
  );
  expect(told(found)).toEqual([]);
});

test('given an import of a library, then the package’s own package.json names it, or for a test the house’s', () => {
  const found = imports.filter(
    ({ from, target }) =>
      target.kind === 'PACKAGE' &&
      !packageOf(from)?.dependencies.has(target.name) &&
      !(isTest(from) && houseTools.has(target.name)),
  );
  expect(told(found)).toEqual([]);
});

test('given any file, then no chain of imports leads back to it', () => {
  const next = new Map<string, string[]>();
  for (const { from, target } of imports)
    if (target.kind === 'FILE') next.set(from, [...(next.get(from) ?? []), target.path]);
  const circles = new Set<string>();
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const begun = way.indexOf(path);
    if (begun >= 0) circles.add([...way.slice(begun), path].join(' → '));
    if (begun >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  expect([...circles]).toEqual([]);
});
