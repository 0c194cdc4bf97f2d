// The page's own address, `app://lineside/…`: which addresses are the page's, and which file each means. Nothing
// outside the folder of the screens has an address.
import { extname, join, normalize, sep } from 'node:path';

export const scheme = 'app';
const host = 'lineside';
export const pageAddress = `${scheme}://${host}/index.html`;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

export interface PageFile {
  path: string;
  contentType: string;
}

/** Does this address belong to the page? */
export function isOwn(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${scheme}:` && url.host === host;
}

/** The file that an address means; null for one that is not the page's, leaves the folder, or is of no known kind. */
export function fileAt(address: string, folder: string): PageFile | null {
  if (!isOwn(address)) return null;
  const within = decoded(new URL(address).pathname);
  if (within === null || /[\0\\]/.test(within)) return null;
  const path = normalize(join(folder, within === '/' ? 'index.html' : within));
  const contentType = contentTypes[extname(path)];
  if (!path.startsWith(normalize(folder + sep)) || contentType === undefined) return null;
  return { path, contentType };
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
