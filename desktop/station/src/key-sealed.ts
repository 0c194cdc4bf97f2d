// The key is there, but sealed, and cannot be opened here: by another user or program, or while the keyring is locked.

/** Recovery: start the station as it was started before, or enrol it again. */
export class KeySealed extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(
      `${file} is sealed; start the Lineside desktop app as the user who enrolled this station, or enrol it again`,
      options,
    );
    this.name = 'KeySealed';
  }
}
