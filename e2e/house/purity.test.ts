// Clock, random, environment and process come in at composition roots; everything else is given them.
import { expect, test } from 'vitest';
import { isNode, isTest, type Node, type Source, sources } from './source.ts';

/** Where a runtime meets the outside world, and why it may. */
const compositionRoots: Readonly<Record<string, string>> = {
  'desktop/station/src/main.ts': 'the command line of a station',
  'desktop/station/src/node-tools.ts': 'what every Node process that runs a station is composed with',
  'desktop/station/src/serve/problem-of.ts': 'the reference under which a fault stands in the log',
  'desktop/shell/src/main.ts': 'the desktop app',
  'desktop/shell/src/runtime.ts': 'the station within the desktop app',
  'hub/server/src/main.ts': 'the command line of the hub',
};

const outsideWorld: Readonly<Record<string, readonly string[]>> = {
  Date: ['now'],
  Math: ['random'],
  performance: ['now'],
  crypto: ['randomUUID', 'getRandomValues'],
};
const randomImports = new Set(['randomBytes', 'randomUUID', 'randomInt', 'randomFillSync', 'webcrypto']);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']);

const nameOf = (value: unknown) => (isNode(value) && value.type === 'Identifier' ? String(value.name) : '');

/** What of clock, random, environment or process a node touches, or null. */
function touch(node: Node): string | null {
  if (node.type === 'MemberExpression') {
    const object = nameOf(node.object);
    const property = nameOf(node.property);
    if (object === 'process') return `process.${property}`;
    return outsideWorld[object]?.includes(property) ? `${object}.${property}` : null;
  }
  if (node.type === 'NewExpression' || node.type === 'CallExpression') {
    const none = Array.isArray(node.arguments) && node.arguments.length === 0;
    return nameOf(node.callee) === 'Date' && none ? 'new Date() without a time' : null;
  }
  if (node.type === 'ImportSpecifier') {
    const imported = nameOf(node.imported);
    return randomImports.has(imported) ? `import of ${imported}` : null;
  }
  if (node.type === 'ImportDeclaration' && isNode(node.source))
    return node.source.value === 'node:process' ? 'import of node:process' : null;
  return null;
}

function touches(source: Source): string[] {
  return source.nodes.flatMap((node) => {
    const touched = touch(node);
    return touched === null ? [] : [`${source.path}: ${touched}`];
  });
}

const within = (...folders: readonly string[]) =>
  sources.filter(({ path }) => !isTest(path) && folders.some((folder) => path.startsWith(`${folder}/`)));

test('[F3] given the core, then no clock, no random, no process', () => {
  expect(within('shared/core').flatMap(touches)).toEqual([]);
});

test('[F3] given the core, then no timer', () => {
  const found = within('shared/core').flatMap(({ path, nodes }) =>
    nodes
      .filter((node) => node.type === 'CallExpression' && timers.has(nameOf(node.callee)))
      .map((node) => `${path}: ${nameOf(node.callee)}`),
  );
  expect(found).toEqual([]);
});

test('given the station, the shell and the hub, then only their composition roots reach for clock, random or process', () => {
  const inner = within('desktop/station/src', 'desktop/shell/src', 'hub/server/src').filter(
    ({ path }) => compositionRoots[path] === undefined,
  );
  expect(inner.flatMap(touches)).toEqual([]);
});

test('given the list of composition roots, then each is there and still needs to be on it', () => {
  const idle = Object.keys(compositionRoots).filter((path) => {
    const source = sources.find((candidate) => candidate.path === path);
    return source === undefined || touches(source).length === 0;
  });
  expect(idle).toEqual([]);
});
