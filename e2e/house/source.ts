// Every file that somebody wrote by hand in this house, read once; code parsed, so that what stands in a
// comment or a text is not taken for code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export const root = new URL('../..', import.meta.url).pathname;

const notOurs = new Set(['node_modules', 'dist', '.git', '.lineside', 'test-results', 'pnpm-lock.yaml']);

/** Paths of all files under the root, `/`-separated, without what is generated or installed. */
export const allFiles: readonly string[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
  .filter((path) => !path.split('/').some((part) => notOurs.has(part)))
  .sort();

/** What is written by hand, file by file; data and lists of dependencies are not. */
export const handWritten: readonly string[] = allFiles.filter((path) => /\.(tsx?|css|sql)$/.test(path));

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

export interface Node {
  type: string;
  [key: string]: unknown;
}

export interface Source {
  path: string;
  text: string;
  /** every node of the syntax tree, outermost first */
  nodes: readonly Node[];
}

/** All TypeScript of the house, parsed. */
export const sources: readonly Source[] = handWritten
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = textOf(path);
    const tree: unknown = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
    return { path, text, nodes: nodesIn(tree) };
  });

function nodesIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inner] : inner;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Tests and what only tests use. */
export function isTest(path: string): boolean {
  return /\.(test|contract)\.tsx?$/.test(path) || /(^|\/)(test|testing|e2e)\//.test(path);
}
