// A reader presses keys, so that a CapsLock left on turns its capitals into small letters. Labels, badges and lots of
// the floor are in capitals: a code that comes in small letters alone under CapsLock is read as it is printed.

export function asPrinted(text: string, capsLock: boolean): string {
  return capsLock && text === text.toLowerCase() ? text.toUpperCase() : text;
}
