// What each file imports, in whatever way, and which file or package that is.
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { z } from 'zod';
import { allFiles, isNode, type Node, root, type Source, textOf } from './source.ts';

export interface Package {
  name: string;
  folder: string;
  exports: Readonly<Record<string, string>>;
  /** names it may import because its package.json says so */
  dependencies: ReadonlySet<string>;
}

const PackageJson = z.object({
  name: z.string(),
  exports: z.record(z.string(), z.string()).default({}),
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

export const packages: readonly Package[] = allFiles
  .filter((path) => path.endsWith('/package.json'))
  .map((path) => {
    const { name, exports, dependencies, devDependencies } = PackageJson.parse(JSON.parse(textOf(path)));
    const names = new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)]);
    return { name, folder: dirname(path), exports, dependencies: names };
  });

/** Tools of the whole house, such as the test runner, as its own package.json names them. */
export const houseTools: ReadonlySet<string> = new Set(
  Object.keys(PackageJson.parse(JSON.parse(textOf('package.json'))).devDependencies),
);

export function packageOf(path: string): Package | undefined {
  return packages.find(({ folder }) => path.startsWith(`${folder}/`));
}

export type Target =
  | { kind: 'FILE'; path: string; by: 'PATH' | 'EXPORT' }
  | { kind: 'BUILTIN'; name: string }
  | { kind: 'PACKAGE'; name: string };

export interface Import {
  from: string;
  specifier: string;
  target: Target;
}

/** Static, dynamic, re-exporting and type imports of a file. */
export function importsOf(source: Source): Import[] {
  return source.nodes.flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return [];
    return [{ from: source.path, specifier, target: targetOf(source.path, specifier) }];
  });
}

function specifierOf(node: Node): string | null {
  const importing = /^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/;
  if (!importing.test(node.type) || !isNode(node.source)) return null;
  const value = node.source.value;
  return typeof value === 'string' ? value : null;
}

function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('.'))
    return { kind: 'FILE', path: normalize(join(dirname(from), specifier)), by: 'PATH' };
  if (specifier.startsWith('node:')) return { kind: 'BUILTIN', name: specifier };
  const owner = packages.find(({ name }) => specifier === name || specifier.startsWith(`${name}/`));
  if (owner !== undefined) return { kind: 'FILE', path: exported(owner, specifier), by: 'EXPORT' };
  const parts = specifier.split('/');
  return { kind: 'PACKAGE', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

/** The file behind `@lineside/x/y`, by the most exact entry of the package's `exports`. */
function exported(owner: Package, specifier: string): string {
  const wanted = `.${specifier.slice(owner.name.length)}`;
  const entries = Object.entries(owner.exports).toSorted(([a], [b]) => b.length - a.length);
  for (const [entry, file] of entries) {
    const [head = '', tail] = entry.split('*');
    if (tail === undefined ? wanted === entry : wanted.startsWith(head) && wanted.endsWith(tail)) {
      const middle = wanted.slice(head.length, wanted.length - (tail?.length ?? 0));
      return normalize(join(owner.folder, file.replace('*', middle)));
    }
  }
  return `${owner.folder}/(not exported: ${specifier})`;
}

export function exists(path: string): boolean {
  return existsSync(join(root, path));
}
