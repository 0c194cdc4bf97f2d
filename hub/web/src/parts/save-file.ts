// Hands a text to the browser as a file to keep.

const types = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;

export type FileEnding = keyof typeof types;

/** @param name without its ending */
export function saveFile(name: string, ending: FileEnding, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: types[ending] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.${ending}`;
  link.click();
  URL.revokeObjectURL(address);
}
