// What the documents name exists: files, folders, links, and the tests that are said to prove a rule.
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { exists } from './imports.ts';
import { allFiles, textOf } from './source.ts';

const documents = allFiles.filter((path) => path.endsWith('.md'));
const inHouse = /^(?:shared|desktop|hub|e2e|migrations|docs)\/[\w./-]*$/;

/** Paths in backticks that begin with a folder of the house, and targets of links that are not on the web. */
function pathsNamedIn(document: string): string[] {
  const text = textOf(document);
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => inHouse.test(path));
  const linked = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)]
    .map((match) => match[1] ?? '')
    .filter((link) => !/^[a-z]+:/.test(link))
    .map((link) => normalize(join(dirname(document), link)));
  return [...quoted, ...linked];
}

test.each(documents)('given %s, then every path it names exists', (document) => {
  expect(pathsNamedIn(document).filter((path) => !exists(path))).toEqual([]);
});

test('given the documents, then those that the house promises are there and name files', () => {
  const promised = [
    ...['docs/architecture.md', 'docs/glossary.md', 'docs/sync.md', 'docs/operations/hub.md'],
    ...['docs/roles/operator.md', 'docs/roles/quality.md'],
  ];
  expect(promised.filter((path) => !documents.includes(path))).toEqual([]);
  expect(pathsNamedIn('docs/architecture.md').length).toBeGreaterThan(10);
});

test('given the decisions, then they are numbered without a gap, and each says context, choice and cost', () => {
  const decisions = documents.filter((path) => path.startsWith('docs/decisions/'));
  expect(decisions.map((path) => path.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4))).toEqual(
    decisions.map((_path, i) => String(i + 1).padStart(4, '0')),
  );
  for (const path of decisions)
    for (const part of ['## Context', '## Choice', '## Cost'])
      expect(textOf(path), `${path} ${part}`).toContain(part);
});
