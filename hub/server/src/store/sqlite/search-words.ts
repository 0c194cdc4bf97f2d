// What a row is searched by: each part on its own line, so that no match spans two; in small letters of every script.
export function searchWords(...parts: readonly string[]): string {
  return parts.join('\n').toLowerCase();
}
