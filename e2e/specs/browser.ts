// The browser of specs and screenshots: Chromium from the npm registry, with a browser's ordinary security on.
import chromium from '@sparticuz/chromium';

/** Switches of the package that are made for serverless functions and would hide what a real browser does. */
const unwanted = [
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--no-zygote',
];

export async function browserLaunch(): Promise<{ executablePath: string; args: string[] }> {
  return {
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((arg) => !unwanted.includes(arg)),
  };
}
