// [P5] A certificate of the hub's own, for plants without an authority: made once, kept beside the database, and
// known to every station by its fingerprint.
import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM */
  cert: string;
  key: string;
}

const years = 10;

/**
 * The certificate in a folder, made at the first call; the key is for this user alone.
 * @param names host names and addresses that it is for
 * @param now wall clock, ms
 */
export async function selfSigned(
  folder: string,
  names: readonly string[],
  now: number,
): Promise<Certificate> {
  const certFile = join(folder, 'tls-cert.pem');
  const keyFile = join(folder, 'tls-key.pem');
  if (!existsSync(certFile)) {
    const { cert, private: key } = await make(names, now);
    // the certificate last: without it the pair is made anew
    writeWhole(keyFile, key, 0o600);
    writeWhole(certFile, cert, 0o644);
  }
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}

/** sha-256 of a certificate's DER, 64 hex digits. @param cert PEM; of a chain its first */
export function fingerprintOf(cert: string): string {
  return new X509Certificate(cert).fingerprint256.replaceAll(':', '').toLowerCase();
}

function make(names: readonly string[], now: number) {
  const notBeforeDate = new Date(now - 24 * 60 * 60_000);
  const notAfterDate = new Date(now);
  notAfterDate.setUTCFullYear(notAfterDate.getUTCFullYear() + years);
  const altNames = names.map((name) =>
    isIP(name) === 0 ? ({ type: 2, value: name } as const) : ({ type: 7, ip: name } as const),
  );
  return generate([{ name: 'commonName', value: 'Lineside hub' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate,
    notAfterDate,
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
}

function writeWhole(file: string, text: string, mode: number): void {
  writeFileSync(`${file}.new`, text, { mode, flush: true });
  chmodSync(`${file}.new`, mode);
  renameSync(`${file}.new`, file);
}
