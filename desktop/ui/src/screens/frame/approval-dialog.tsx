// Approval on the spot: somebody with the right scans their badge, or gives name and PIN. The operator stays signed in,
// and while this is open a badge goes here and nowhere else.
import { permissionText } from '@lineside/core/i18n/permission-texts';
import { windowTexts } from '@lineside/core/i18n/station-access-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import type { Text } from '@lineside/core/kernel/ids';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import ShieldCheck from 'lucide-solid/icons/shield-check';
import { Show } from 'solid-js';
import { controlOf } from '../../scan/scan-meaning.ts';
import { createProofEntry } from '../../state/proof-entry.ts';
import { useStation } from '../../state/station-context.tsx';
import { turnedAway } from '../../state/turned-away.ts';
import { ProofPanel } from '../proof/proof-panel.tsx';
import { Overlay } from './overlay.tsx';

/** What a permission is called on the floor. */
const rights: Readonly<Record<string, Text>> = {
  'readiness:check': windowTexts.right_readiness_check,
  'quality:disposition': windowTexts.right_quality_disposition,
};

export function ApprovalDialog() {
  const { approvals } = useStation();
  return (
    <Show when={approvals.question()} keyed>
      {(permission) => <Asked permission={permission} />}
    </Show>
  );
}

function Asked(props: { permission: string }) {
  const station = useStation();
  const { approvals, signIn, view, useEars } = station;
  const tellsUnit = turnedAway(station, approvals.trouble, windowTexts.notWhileAsked);
  const entry = createProofEntry({
    byBadge: (badge) => approvals.give({ badge }),
    byPin: (user, pin) => approvals.give({ user, pin }),
    busy: approvals.busy,
    problem: approvals.trouble.problem,
    forgetProblem: approvals.trouble.clear,
    turnsAway(text) {
      if (controlOf(text) !== 'BACK') return tellsUnit(text);
      approvals.cancel();
      return true;
    },
  });
  useEars(entry.ears, 'APPROVAL');
  const approvers = () =>
    (view.cockpit()?.approvers ?? []).filter(
      ({ user, points }) =>
        points.some((point) => point === props.permission) && user !== signIn.signedIn()?.user,
    );
  const right = () => say(rights[props.permission] ?? permissionText(props.permission));
  return (
    <Overlay open title={say(windowTexts.approvalTitle)} testId="approval" onEscape={approvals.cancel}>
      <header class="flex min-h-0 flex-col justify-between gap-6 bg-hero p-8 text-on-hero 2xl:p-12">
        <div class="grid gap-5">
          <ShieldCheck class="size-20 2xl:size-28" stroke-width={1.6} aria-hidden="true" />
          <h1 class="text-[34px] font-bold leading-[1.15] text-balance 2xl:text-unit">
            {say(approvals.busy() ? stationTexts.working : windowTexts.approvalScan)}
          </h1>
          <p class="text-lead" data-testid="approval-right" data-permission={props.permission}>
            {say(windowTexts.approvalFor, { right: right() })}
          </p>
          <p class="text-station text-on-hero-soft">{say(windowTexts.approvalByName)}</p>
        </div>
        <p class="text-note text-on-hero-soft">
          {say(windowTexts.approvalStays, { name: signIn.signedIn()?.name })}
        </p>
      </header>
      <div class="flex min-h-0 min-w-0 flex-col gap-5 overflow-y-auto p-6 2xl:p-10">
        <div class="flex items-center justify-between gap-4">
          <h2 class="text-lead font-semibold">{say(windowTexts.approvalTitle)}</h2>
          <Button
            size="station"
            class="shrink-0 whitespace-nowrap"
            onClick={approvals.cancel}
            data-testid="approval-cancel"
          >
            {say(windowTexts.approvalCancel)} <KeyCap>Esc</KeyCap>
          </Button>
        </div>
        <ProofPanel
          entry={entry}
          trouble={approvals.trouble}
          busy={approvals.busy()}
          users={approvers()}
          whose={say(windowTexts.whoApproves)}
          enterLabel={say(windowTexts.approve)}
          keptScan={null}
          problemId="approval-problem"
          anybody
        />
      </div>
    </Overlay>
  );
}
