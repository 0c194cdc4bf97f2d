// Every problem that can be said is said somewhere, with every detail that its sentence asks for.
import { type ProblemCode, problemTexts } from '@lineside/core/i18n/problems';
import { describe, expect, test } from 'vitest';
import { isNode, isTest, type Node, sources } from './source.ts';

const codes = new Set(Object.keys(problemTexts));

/** Tables of codes: to be listed there is not yet to be said. */
const tables = [
  'shared/core/i18n/problems.ts',
  'shared/core/i18n/device-problems.ts',
  'shared/core/contracts/problem.ts',
  'shared/core/domain/unit/refusals.ts',
];

/** LinkFault carries a code to the sync page, where it stands without its sentence; `refused` adds details later. */
const withoutDetails = new Set(['LinkFault', 'refused']);

interface Saying {
  where: string;
  code: ProblemCode;
  /** names of the details given; null when they cannot be read off the source */
  details: ReadonlySet<string> | null;
}

const spoken = sources.filter(({ path }) => !isTest(path) && !tables.includes(path));

/** Every call that names a code, with the literal details that follow it. */
const sayings: readonly Saying[] = spoken.flatMap(({ path, nodes }) =>
  nodes.flatMap((node) => {
    const given = node.type === 'CallExpression' || node.type === 'NewExpression' ? node.arguments : null;
    if (!Array.isArray(given) || withoutDetails.has(calleeOf(node))) return [];
    return given.flatMap((argument, i) => {
      const code = codeOf(argument);
      return code === null ? [] : [{ where: path, code, details: detailsOf(given[i + 1]) }];
    });
  }),
);

function calleeOf({ callee }: Node): string {
  return isNode(callee) ? String(callee.name) : '';
}

function codeOf(value: unknown): ProblemCode | null {
  if (!isNode(value) || value.type !== 'Literal' || typeof value.value !== 'string') return null;
  return codes.has(value.value) ? (value.value as ProblemCode) : null;
}

function detailsOf(value: unknown): ReadonlySet<string> | null {
  if (value === undefined) return new Set();
  if (!isNode(value) || value.type !== 'ObjectExpression' || !Array.isArray(value.properties)) return null;
  const properties: readonly Node[] = value.properties.filter(isNode);
  if (properties.some((property) => property.type !== 'Property')) return null;
  return new Set(properties.flatMap(({ key }) => (isNode(key) ? [String(key.name ?? key.value)] : [])));
}

function isSupplied(name: string, details: ReadonlySet<string>): boolean {
  return details.has(name) || (details.has(`${name}En`) && details.has(`${name}Zh`));
}

describe('problems', () => {
  test('given a code with a text, then some part of the house says it', () => {
    const said = new Set(spoken.flatMap(({ nodes }) => nodes.map(codeOf).filter((code) => code !== null)));
    expect([...codes].filter((code) => !said.has(code as ProblemCode))).toEqual([]);
  });

  test('given a place that says a problem, then it supplies every detail of the sentence', () => {
    const wanting = sayings.flatMap(({ where, code, details }) => {
      const names = [...problemTexts[code].en.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
      const missing = details === null ? [] : names.filter((name) => !isSupplied(name, details));
      return missing.length === 0 ? [] : [`${where}: ${code} without ${missing.join(', ')}`];
    });
    expect(wanting).toEqual([]);
  });
});
