// Every word that people read stands in a bilingual table, is said somewhere, and is really there in both languages.
import { join } from 'node:path';
import type { Text } from '@lineside/core/kernel/ids';
import { describe, expect, test } from 'vitest';
import { allFiles, isNode, isTest, type Node, root, sources, textOf } from './source.ts';

/** Where the tables lie; problems have a test of their own for who says them. */
const tableFile = /^(?:shared\/core\/i18n\/[a-z-]+|desktop\/shell\/src\/shell-texts)\.ts$/;
const problemFile = /problems\.ts$/;

interface Entry {
  file: string;
  key: string;
  text: Text;
  /** every table that it stands in: collections such as `hubTexts` spread several */
  tables: Set<string>;
}

const entries: readonly Entry[] = await readTables();
const ofScreens = entries.filter(({ file }) => !problemFile.test(file));

async function readTables(): Promise<Entry[]> {
  const found = new Map<Text, Entry>();
  for (const file of allFiles.filter((path) => tableFile.test(path) && !isTest(path))) {
    const exported: Record<string, unknown> = await import(join(root, file));
    for (const [table, value] of Object.entries(exported))
      for (const [key, text] of isTable(value) ? Object.entries(value) : []) {
        const entry = found.get(text) ?? { file, key, text, tables: new Set() };
        // a collection's file may come before the file that the text stands in
        if (textOf(file).includes(`  ${key}: {`)) entry.file = file;
        entry.tables.add(table);
        found.set(text, entry);
      }
  }
  return [...found.values()];
}

function isTable(value: unknown): value is Record<string, Text> {
  return typeof value === 'object' && value !== null && Object.values(value).some(isText);
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

/** What may say a text: everything but the tables themselves, tests and tools. */
const spoken = sources.filter(
  ({ path }) => !isTest(path) && !tableFile.test(path) && !path.startsWith('e2e/'),
);

describe('the tables', () => {
  const told = (found: readonly Entry[]) => found.map(({ file, key }) => `${file}: ${key}`);

  test('given the tables, then they are found', () => {
    expect(new Set(entries.map(({ file }) => file)).size).toBeGreaterThan(5);
    expect(entries.length).toBeGreaterThan(300);
  });

  test('given a text, then neither language is empty or padded', () => {
    const bad = ({ text: { en, zh } }: Entry) => [en, zh].some((said) => said === '' || said !== said.trim());
    expect(told(entries.filter(bad))).toEqual([]);
  });

  test('given a text, then both languages take the same details', () => {
    const places = (said: string) => (said.match(/\{\w+\}/g) ?? []).sort().join();
    expect(told(entries.filter(({ text }) => places(text.en) !== places(text.zh)))).toEqual([]);
  });

  test('given a Chinese text, then it is Chinese, unless it is the same code in both or nothing but signs', () => {
    const isForeign = (said: string) =>
      /\p{L}/u.test(said.replaceAll(/\{\w+\}/g, '')) && !/\p{Script=Han}/u.test(said);
    const bad = ({ text: { en, zh } }: Entry) => isForeign(zh) && en !== zh;
    expect(told(entries.filter(bad))).toEqual([]);
  });

  test('given an English text, then nothing in it is Chinese', () => {
    const own = new Set(['中', '中文']);
    const bad = ({ text: { en } }: Entry) => /\p{Script=Han}/u.test(en) && !own.has(en);
    expect(told(entries.filter(bad))).toEqual([]);
  });

  test('given a text, then some screen says it', () => {
    const named = new Set(spoken.flatMap(({ nodes }) => nodes.map(memberOfTable)));
    const byName = new Set(spoken.flatMap(({ nodes }) => nodes.map(tableReadByName)));
    const literals = new Set(spoken.flatMap(({ nodes }) => nodes.map(literal)));
    const built = spoken.flatMap(({ nodes }) => nodes.flatMap(patternOf));
    const isSaid = ({ key, tables }: Entry) =>
      [...tables].some(
        (table) =>
          named.has(`${table}.${key}`) ||
          (byName.has(table) && (literals.has(key) || built.some((pattern) => pattern.test(key)))),
      );
    expect(told(ofScreens.filter((entry) => !isSaid(entry)))).toEqual([]);
  });
});

/** `stationTexts.pass` */
function memberOfTable({ type, object, property, computed }: Node): string | null {
  if (type !== 'MemberExpression' || computed === true || !isNode(object) || !isNode(property)) return null;
  return `${object.name}.${property.name}`;
}

/** The table in `hubTexts[key]`: its keys are said as texts of their own, as in `words('navRuns')`. */
function tableReadByName({ type, object, computed }: Node): string | null {
  return type === 'MemberExpression' && computed === true && isNode(object) ? String(object.name) : null;
}

/** The keys that a template such as `state${state}` comes to; what is put in is always a code in capitals. */
function patternOf(node: Node): RegExp[] {
  const parts = partsOf(node);
  const isKey = parts.length > 1 && parts.join('').length > 3 && parts.every((part) => /^\w*$/.test(part));
  return isKey ? [new RegExp(`^${parts.join('[A-Z_]+')}$`)] : [];
}

/** The fixed parts of a template; none for any other node. */
function partsOf(node: Node): string[] {
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return [];
  return node.quasis.map((part: { value: { raw: string } }) => part.value.raw);
}

function literal(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : null;
}

/** Names that are the same in every language. */
const names = new Set(['Lineside', 'Esc', 'PASS', 'FAIL', 'Ctrl', 'Enter', 'A4']);
const readAloud = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint', 'description']);

describe('the screens', () => {
  const screens = sources.filter(({ path }) => path.endsWith('.tsx') && !isTest(path));
  const told = (said: (node: Node) => string[]) =>
    screens.flatMap(({ path, nodes }) =>
      nodes.flatMap((node) =>
        said(node)
          .filter(isWorded)
          .map((words) => `${path}: ${words.trim()}`),
      ),
    );

  test('given a screen, then no text on it is written in the code', () => {
    expect(told((node) => (node.type === 'JSXText' ? [String(node.value)] : []))).toEqual([]);
    expect(told(textsOfChildren)).toEqual([]);
  });

  test('given a screen, then no name, hint or title of anything on it is written in the code', () => {
    expect(
      told((node) => {
        if (node.type !== 'JSXAttribute' || !isNode(node.name)) return [];
        return readAloud.has(String(node.name.name)) ? outcomesOf(inner(node.value)) : [];
      }),
    ).toEqual([]);
  });
});

function isWorded(text: string): boolean {
  const isMask = /^[X-]+$/.test(text);
  return /\p{L}{2}/u.test(text) && !isMask && !names.has(text.trim());
}

function textsOfChildren({ type, children }: Node): string[] {
  if ((type !== 'JSXElement' && type !== 'JSXFragment') || !Array.isArray(children)) return [];
  return children.flatMap((child) =>
    isNode(child) && child.type === 'JSXExpressionContainer' ? outcomesOf(child.expression) : [],
  );
}

function inner(value: unknown): unknown {
  return isNode(value) && value.type === 'JSXExpressionContainer' ? value.expression : value;
}

/** Texts that an expression may come to: itself, or either side of a choice. */
function outcomesOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'ConditionalExpression')
    return [...outcomesOf(node.consequent), ...outcomesOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...outcomesOf(node.left), ...outcomesOf(node.right)];
  return [literal(node) ?? '', ...partsOf(node)];
}
