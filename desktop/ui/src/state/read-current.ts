// One read at a time: what is asked for meanwhile is answered by one more read after it, so that what is shown last is
// current and nothing is read twice at once.

/**
 * @param readOnce may ask for another read itself
 * @returns reads again; resolves when what was read is current
 */
export function readCurrent(readOnce: (again: () => void) => Promise<void>): () => Promise<void> {
  let reading: Promise<void> | null = null;
  let wanted = false;
  const again = () => {
    wanted = true;
  };

  async function untilCurrent(): Promise<void> {
    do {
      wanted = false;
      await readOnce(again);
    } while (wanted);
  }

  return () => {
    if (reading !== null) again();
    reading ??= untilCurrent().finally(() => {
      reading = null;
    });
    return reading;
  };
}
