// Unattended enrolment: what IT lays down for a new station, read at its first start. A file that is wrong is told
// to the person in front of it, with what to write instead; a file that is used keeps no secret.
import { posix, win32 } from 'node:path';
import {
  CertificateFingerprint,
  codeDigits,
  codeText,
  type EnrolmentTicket,
  groupedCode,
  HubOrigin,
} from '@lineside/core/contracts/enrolment-ticket';
import type { ProblemBody } from '@lineside/core/contracts/problem';
import { z } from 'zod';

type Text = ProblemBody['error']['message'];

/** `lineside-provision.json`: the station's enrolment ticket, field by field. */
export const Provision = z.strictObject({
  /** where the hub is, e.g. `https://mes.plant.example:7400` */
  hub: HubOrigin,
  /** sha-256 of the hub's certificate, hex; left out where the hub speaks plain http */
  fingerprint: CertificateFingerprint.nullable().default(null),
  /** the one-time code that the hub made for this station; null once it is used */
  code: z.string().transform(codeText).pipe(z.string().length(codeDigits)).transform(groupedCode).nullable(),
});

const fieldTexts: Record<keyof typeof Provision.shape, Text> = {
  hub: {
    en: '"hub" must be the address of the hub, such as https://mes.plant.example:7400.',
    zh: '“hub”须为中心的地址，例如 https://mes.plant.example:7400。',
  },
  fingerprint: {
    en: '"fingerprint" must be the 64 hexadecimal digits that the hub shows beside the code.',
    zh: '“fingerprint”须为中心在登记码旁显示的 64 位十六进制数字。',
  },
  code: {
    en: `"code" must be the enrolment code as the hub shows it, of ${codeDigits} letters and digits.`,
    zh: `“code”须为中心显示的登记码，共 ${codeDigits} 位字母和数字。`,
  },
};
const notItsForm: Text = {
  en: 'It must be one JSON object with "hub" and "code", and "fingerprint" for https; nothing else.',
  zh: '内容须为一个 JSON 对象，仅含“hub”和“code”，https 时另含“fingerprint”。',
};

export type ReadProvision =
  | { state: 'READY'; ticket: EnrolmentTicket }
  /** the code was taken out: this station was enrolled with it */
  | { state: 'USED' }
  | { state: 'WRONG'; message: Text };

/**
 * Where IT or the installer leaves the file.
 * @param programData `%ProgramData%`; read on Windows only
 */
export function provisionPath(platform: string, programData = 'C:\\ProgramData'): string {
  if (platform === 'win32') return win32.join(programData, 'Lineside', 'lineside-provision.json');
  return posix.join('/etc/lineside', 'lineside-provision.json');
}

/** Takes the bytes of the file, as UTF-8 or as the UTF-16 that Windows PowerShell writes. */
export function readProvision(bytes: Uint8Array): ReadProvision {
  const read = Provision.safeParse(jsonIn(bytes));
  if (read.success) {
    const { code, ...where } = read.data;
    return code === null ? { state: 'USED' } : { state: 'READY', ticket: { ...where, code } };
  }
  const field = read.error.issues[0]?.path[0];
  const wrong = Object.entries(fieldTexts).find(([name]) => name === field)?.[1] ?? notItsForm;
  return {
    state: 'WRONG',
    message: {
      en: `lineside-provision.json cannot be used. ${wrong.en} Correct it and start Lineside again.`,
      zh: `无法使用 lineside-provision.json。${wrong.zh}请更正后重新启动 Lineside。`,
    },
  };
}

/** What takes the place of the file once its ticket is used. */
export function usedProvision({ hub, fingerprint }: EnrolmentTicket): string {
  return `${JSON.stringify({ hub, fingerprint, code: null }, null, 2)}\n`;
}

function jsonIn(bytes: Uint8Array): unknown {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return JSON.parse(new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes));
  } catch {
    return undefined;
  }
}
