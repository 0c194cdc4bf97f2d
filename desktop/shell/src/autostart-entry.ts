// The file by which a Linux desktop starts a program when its user logs in, as freedesktop.org's Autostart
// Specification has it; Electron's own setting knows Windows and macOS only.

export const autostartFile = 'lineside.desktop';

/** @param command program and arguments */
export function autostartEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Lineside',
    `Exec=${command.map(quoted).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** One argument of `Exec`: quoted, then escaped again as every value of such a file is; `%` would be a field code. */
function quoted(argument: string): string {
  const inQuotes = argument.replaceAll(/["`$\\]/g, '\\$&');
  return `"${inQuotes}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%');
}
