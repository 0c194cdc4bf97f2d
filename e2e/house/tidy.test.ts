// The manners of the house, as far as they can be counted.
import { expect, test } from 'vitest';
import { allFiles, handWritten, sources, textOf } from './source.ts';

const longestFile = 300;
const longestHeader = 5;

/** Marks that must not stay; spelled in parts, so that this file does not carry them. */
const leftOvers = [
  new RegExp(
    `\\b(${['TO', 'FIX'].map((word) => `${word}${word === 'TO' ? 'DO' : 'ME'}`).join('|')}|XX${'X'})\\b`,
  ),
  new RegExp(`@ts-(${['ignore', 'nocheck'].join('|')})`),
  new RegExp(`\\b(it|test|describe)\\.(${['skip', 'only', 'todo'].join('|')})\\b`),
];

/** Names that say nothing about what a file is for. */
const empty = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'manager',
  'service',
  'services',
  'common',
  'misc',
]);

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const capitals = new Set(['README.md', 'LICENSE', 'CHANGELOG.md']);

const topLevel = new Set([
  ...['desktop', 'hub', 'shared', 'migrations', 'docs', 'e2e'],
  ...['package.json', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'electron-builder.yml'],
  ...['README.md', 'LICENSE', 'CHANGELOG.md', '.gitignore', '.biome.json', '.ci', '.github', '.npmrc'],
]);

test('given the root, then only the agreed entries lie there', () => {
  const entries = new Set(allFiles.map((path) => path.split('/')[0] ?? ''));
  expect([...entries].filter((entry) => !topLevel.has(entry))).toEqual([]);
});

test(`given a file, then it has at most ${longestFile} lines`, () => {
  const long = handWritten
    .map((path) => ({ path, lines: textOf(path).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > longestFile);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('given all files, then half of them have fewer than 80 lines', () => {
  const lines = handWritten.map((path) => textOf(path).split('\n').length).sort((a, b) => a - b);
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(80);
});

test(`given a file, then it begins with the promise it keeps, in a comment of one to ${longestHeader} lines`, () => {
  const without = handWritten.filter((path) => {
    const text = textOf(path).replace(/^#!.*\n/, '');
    const header = /^(?:\/\/.*\n)+|^\/\*[\s\S]*?\*\/|^(?:--.*\n)+/.exec(text)?.[0] ?? '';
    const lines = header.trimEnd().split('\n').length;
    return header.length < 20 || lines > longestHeader;
  });
  expect(without).toEqual([]);
});

test('given a file or folder, then its name is in kebab-case', () => {
  const found = allFiles.filter((path) =>
    path.split('/').some((part) => !kebab.test(part) && !capitals.has(part)),
  );
  expect(found).toEqual([]);
});

test('given a file or folder, then its name says what it is for', () => {
  const found = allFiles.filter((path) => path.split(/[/.-]/).some((part) => empty.has(part)));
  expect(found).toEqual([]);
});

test('given a source file, then it exports by name and nothing wholesale', () => {
  const found = sources.filter(({ nodes }) => nodes.some((node) => node.type === 'ExportAllDeclaration'));
  expect(found.map(({ path }) => path)).toEqual([]);
});

test('given a file, then nothing is left over: no mark for later, no skipped test, no silenced compiler', () => {
  const found = handWritten.flatMap((path) =>
    textOf(path)
      .split('\n')
      .flatMap((line, i) => (leftOvers.some((mark) => mark.test(line)) ? [`${path}:${i + 1}`] : [])),
  );
  expect(found).toEqual([]);
});

test('given the source, then it is erasable: no enum, no namespace, no parameter property', () => {
  const kinds = new Set(['TSEnumDeclaration', 'TSModuleDeclaration', 'TSParameterProperty']);
  const found = sources.flatMap(({ path, nodes }) =>
    nodes
      .filter((node) => kinds.has(node.type) && node.declare !== true)
      .map((node) => `${path}: ${node.type}`),
  );
  expect(found).toEqual([]);
});
