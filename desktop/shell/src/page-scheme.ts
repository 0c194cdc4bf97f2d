// The page's own scheme: files of the screens' folder and nothing else, under the page's policy.
import { readFile } from 'node:fs/promises';
import { pageHeaders } from '@lineside/core/contracts/page-policy';
import { protocol, type Session } from 'electron';
import { fileAt, scheme } from './page-address.ts';

const headers = { ...pageHeaders("'none'"), 'cache-control': 'no-store' };

/** Before the app is ready, as Chromium wants it. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** @param folder of the built screens */
export function serveScreens(session: Session, folder: string): void {
  session.protocol.handle(scheme, ({ method, url }) => answerTo(method, url, folder));
}

async function answerTo(method: string, address: string, folder: string): Promise<Response> {
  const file = method === 'GET' ? fileAt(address, folder) : null;
  if (file === null) return new Response(null, { status: 404, headers });
  try {
    const content = await readFile(file.path);
    return new Response(new Uint8Array(content), {
      headers: { ...headers, 'content-type': file.contentType },
    });
  } catch {
    return new Response(null, { status: 404, headers });
  }
}
