// Every rule of sync and folding is written down, and proved by tests that cite it.
import { expect, test } from 'vitest';
import { sources, textOf } from './source.ts';

const rules = ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];

/** Rules cited in the titles of a file's tests and groups. */
const cited = sources
  .filter(({ path }) => /\.(test|contract)\.ts$/.test(path))
  .flatMap(({ path, nodes }) =>
    nodes.flatMap((node) => {
      const text =
        node.type === 'Literal' ? node.value : node.type === 'TemplateElement' ? rawOf(node.value) : '';
      return [...String(text).matchAll(/\[([A-Z]\d+)\]/g)].map((match) => ({ path, rule: match[1] ?? '' }));
    }),
  );

function rawOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : '';
}

test.each(rules)(
  'given rule %s, then at least one test cites it, and the document of sync explains it',
  (rule) => {
    expect(
      cited.some((citation) => citation.rule === rule),
      `no test is titled [${rule}]`,
    ).toBe(true);
    expect(textOf('docs/sync.md')).toContain(`**${rule}**`);
  },
);

test.each(rules)(
  'given rule %s, then the tests that the document of sync calls its proof cite it',
  (rule) => {
    const row = textOf('docs/sync.md')
      .split('\n')
      .find((line) => line.startsWith(`| **${rule}**`));
    const proofs = [...(row?.split(' | ').at(-1) ?? '').matchAll(/`([^`]+)`/g)].map(
      (match) => match[1] ?? '',
    );
    expect(proofs).not.toEqual([]);
    const citing = cited.filter((citation) => citation.rule === rule).map(({ path }) => path);
    expect(proofs.filter((path) => !citing.includes(path))).toEqual([]);
  },
);

test('given a citation, then it is of a rule that exists', () => {
  expect(cited.filter(({ rule }) => !rules.includes(rule))).toEqual([]);
});
