// While a dialog stands open a scan is not for the work under it: it is said aloud that nothing was done, and not what
// was scanned, for it may have been a badge.
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { useStation } from '../../state/station-context.tsx';

export function useDialogEars(): void {
  const { useEars, notices, play } = useStation();
  useEars(
    {
      onScan() {
        notices.show({ kind: 'SCAN_NOT_TAKEN', text: windowTexts.scanNotTaken, fills: {} });
        play('warn');
      },
      onTyped: () => {},
    },
    'DIALOG',
  );
}
