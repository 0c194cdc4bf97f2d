// A list taken as a file that is named after it and the day: busy while it is read, and a failure told to the page.
import { isoDay } from '@lineside/ui/format/time-format';
import { createSignal } from 'solid-js';
import { hubNow } from '../api/hub-clock.ts';
import { type FileEnding, saveFile } from './save-file.ts';

/**
 * @param name of the file, before the day
 * @param onFailure null: it went well
 */
export function useExport(name: () => string, onFailure: (failure: unknown) => void) {
  const [busy, setBusy] = createSignal(false);
  const save = async (ending: FileEnding, text: () => Promise<string>) => {
    setBusy(true);
    try {
      saveFile(`${name()}-${isoDay(hubNow())}`, ending, await text());
      onFailure(null);
    } catch (failure) {
      onFailure(failure);
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
