// Separators inside a code are invisible characters; on screen each shows as its sign (␝), so that people see them.

export function showControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it shows
  return text.replace(/[\u0000-\u001f]/g, (char) => String.fromCharCode(0x2400 + char.charCodeAt(0)));
}
