// What may be said on the app's command line. Chromium's own switches stand there too and are passed over.
import { parseArgs } from 'node:util';

export interface CommandLine {
  /** full screen, no frame, nothing but the page */
  kiosk: boolean;
  /** the station's data folder; null for the user's own */
  data: string | null;
  /** sets whether the app starts when its user logs in, then exits; null to start as usual */
  autoStart: boolean | null;
}

/** @param args without the program, and without the script that a development build is started with */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: {
      kiosk: { type: 'boolean', default: false },
      data: { type: 'string' },
      'auto-start': { type: 'string' },
    },
  });
  const { kiosk, data, 'auto-start': autoStart } = values;
  return {
    kiosk: kiosk === true,
    data: typeof data === 'string' && data !== '' ? data : null,
    autoStart: autoStart === 'on' ? true : autoStart === 'off' ? false : null,
  };
}
