// The head of the printed dossier: whose trace, when it was printed, and by whom.
import type { Trace } from '@lineside/core/contracts/trace';
import { exactTime } from '@lineside/ui/format/time-format';
import { hubNow } from '../../api/hub-clock.ts';
import { useSession } from '../../api/session.ts';
import { words } from '../../language.ts';
import { UnitStatus } from '../../parts/unit-status.tsx';
import { Mark } from '../../shell/mark.tsx';

export function DossierHead(props: { trace: Trace }) {
  const session = useSession();
  return (
    <header class="hidden items-center gap-3 border-b-2 border-ink pb-2 print:flex">
      <Mark size={28} />
      <div class="grid">
        <span class="text-mini">{words('dossierTitle')}</span>
        <span class="font-code text-[18px] leading-6 font-semibold">{props.trace.sn}</span>
      </div>
      <UnitStatus status={props.trace.status} />
      <span class="ml-auto text-mini">
        {words('dossierPrinted', { time: exactTime(hubNow()), user: session.data?.name })}
      </span>
    </header>
  );
}
