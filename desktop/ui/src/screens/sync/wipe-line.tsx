// May this PC be wiped? Only when the hub has said of every record made here that it has it.
import type { SyncReport } from '@lineside/core/contracts/station-report';
import { enrolTexts } from '@lineside/core/i18n/station-enrol-texts';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';

export function WipeLine(props: { wipe: SyncReport['wipe'] }) {
  const why = () => {
    switch (props.wipe.because) {
      case 'NOTHING_WAITS':
        return say(enrolTexts.wipeSafeHint);
      case 'FACTS_WAIT':
        return say(enrolTexts.wipeWaits, { count: props.wipe.waiting });
      case 'UNREADABLE':
        return say(enrolTexts.wipeUnreadable);
    }
  };
  return (
    <p
      data-testid="sync-wipe"
      data-safe={props.wipe.safe}
      class="flex flex-wrap items-center gap-x-3 rounded-card px-5 py-3"
      classList={{
        'bg-pass-soft text-pass-ink': props.wipe.safe,
        'bg-warn-soft text-warn-ink': !props.wipe.safe,
      }}
    >
      <Sign name={props.wipe.safe ? 'pass' : 'warn'} size={22} />
      <strong class="font-semibold">
        {say(props.wipe.safe ? enrolTexts.wipeSafe : enrolTexts.wipeUnsafe)}
      </strong>
      <span class="text-note">{why()}</span>
    </p>
  );
}
