// The browser of specs and screenshots: Chromium from the npm registry, with a browser's ordinary security on.
import chromium from '@sparticuz/chromium';

/** Switches of the package that are made for serverless functions and would hide what a real browser does. */
const unwanted = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--no-zygote',
];

/**
 * Imitating a graphics card takes whole cores from the hub and stations whose answers are waited for. The browser draws
 * by the processor, as on a PC without a card.
 */
const imitatedCard = [
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export async function browserLaunch(): Promise<{ executablePath: string; args: string[] }> {
  return {
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !unwanted.includes(arg) && !imitatedCard.includes(arg)),
      '--disable-gpu',
    ],
  };
}
