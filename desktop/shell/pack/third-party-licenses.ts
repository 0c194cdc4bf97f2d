// The licence texts of everything that other people wrote and the app carries, in one file beside it.
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const PackageJson = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/**
 * Follows `dependencies` from the given packages of this house. It may name a package of which the bundle kept
 * nothing, and never leaves one out.
 * @param ours paths of package.json files
 * @throws Error for a package that is not installed or names no licence
 */
export function thirdPartyLicenses(ours: readonly string[]): string {
  const sections = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (packageJson: string) => {
    if (seen.has(packageJson)) return;
    seen.add(packageJson);
    const found = PackageJson.parse(JSON.parse(readFileSync(packageJson, 'utf8')));
    if (!found.name.startsWith('@lineside/')) {
      const { name, version, license } = found;
      if (license === undefined) throw new Error(`${packageJson} names no licence`);
      sections.set(`${name} ${version} (${license})`, textsIn(dirname(packageJson)));
    }
    for (const dependency of Object.keys(found.dependencies)) visit(packageJsonOf(dependency, packageJson));
  };
  for (const packageJson of ours) visit(realpathSync(packageJson));
  const line = '='.repeat(80);
  return [...sections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([title, text]) => `${line}\n${title}\n${line}\n\n${text}\n`)
    .join('\n');
}

function packageJsonOf(dependency: string, from: string): string {
  const found = findPackageJSON(dependency, from);
  if (found === undefined) throw new Error(`${dependency}, which ${from} needs, is not installed`);
  return realpathSync(found);
}

function textsIn(folder: string): string {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) return 'No text comes with this package; its package.json names the licence above.';
  return files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
}
