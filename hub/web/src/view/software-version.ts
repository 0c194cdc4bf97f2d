// The version in a software name as programs tell it: `lineside-station 0.1.0`.

/** `0.1.0`; a text without a version stays as it is. */
export function softwareVersion(software: string): string {
  return software.trim().split(/\s+/).at(-1) ?? software;
}

/** Do these two programs come from the same release? */
export function sameRelease(a: string, b: string): boolean {
  return softwareVersion(a) === softwareVersion(b);
}
