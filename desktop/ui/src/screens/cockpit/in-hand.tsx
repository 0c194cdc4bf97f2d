// What is in hand, a board or a panel, with what stands open for it and what may be done with it.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { panelTexts } from '@lineside/core/i18n/station-panel-texts';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { type PanelHere, panelOf } from '../../state/panel-here.ts';
import { isShared } from '../../state/panel-verdict.ts';
import { useStation } from '../../state/station-context.tsx';
import type { OpenPanel } from '../../state/unit-draft.ts';
import { EnteredBy } from './entered-by.tsx';
import { FailPanel } from './fail-panel.tsx';
import { PanelActions } from './panel-actions.tsx';
import { PanelGrid } from './panel-grid.tsx';
import { PanelHead } from './panel-head.tsx';
import { TrackOutForm } from './track-out-form.tsx';
import { UnitActions } from './unit-actions.tsx';
import { UnitHead } from './unit-head.tsx';

export function InHand(props: { unit: UnitHere; open: OpenPanel }) {
  const { view } = useStation();
  const panel = createMemo(() => panelOf(view.cockpit()?.inStation ?? [], props.unit));
  return (
    <section
      data-testid="in-station"
      data-sn={panel()?.code ?? props.unit.sn}
      aria-label={say(stationTexts.inStation)}
      class="flex min-h-0 flex-1 flex-col overflow-y-auto rounded-card border border-line bg-surface shadow-lift"
    >
      <Show
        when={panel()}
        fallback={
          <>
            <UnitHead unit={props.unit} slim={props.open !== 'NONE'} />
            <EnteredBy unit={props.unit} />
            <Opened unit={props.unit} open={props.open} />
            <UnitActions unit={props.unit} open={props.open} />
          </>
        }
      >
        {(boards) => <PanelInHand panel={boards()} unit={props.unit} open={props.open} />}
      </Show>
    </section>
  );
}

function PanelInHand(props: { panel: PanelHere; unit: UnitHere; open: OpenPanel }) {
  const { desk } = useStation();
  const isSpread = () => props.open === 'FORM' && props.panel.boards.length > 1;
  const hasShared = () => props.unit.form.some(({ spec }) => isShared(spec));
  return (
    <>
      <PanelHead panel={props.panel} inHand={props.unit} open={props.open !== 'NONE'}>
        <Show when={isSpread()}>
          <Button
            size="station"
            class="min-h-12! shrink-0 text-note!"
            title={hasShared() ? say(panelTexts.forWholePanel) : ''}
            onClick={() => desk.copyToPanel(props.unit)}
            data-testid="copy-to-panel"
          >
            {say(panelTexts.copyToAll)} <KeyCap>F6</KeyCap>
          </Button>
        </Show>
      </PanelHead>
      <EnteredBy unit={props.unit} />
      <PanelGrid panel={props.panel} inHand={props.unit} large={props.open === 'NONE'} />
      <Show when={isSpread() && hasShared()}>
        <p class="px-5 pt-2 text-note text-ink-soft max-xl:hidden xl:px-7">{say(panelTexts.forWholePanel)}</p>
      </Show>
      <Opened unit={props.unit} open={props.open} />
      <PanelActions panel={props.panel} inHand={props.unit} open={props.open} />
    </>
  );
}

/** Anew for every board, so that the focus goes to its own first field. */
function Opened(props: { unit: UnitHere; open: OpenPanel }) {
  const form = () => (props.open === 'FORM' ? props.unit.sn : null);
  return (
    <Switch>
      <Match when={form()} keyed>
        <TrackOutForm unit={props.unit} />
      </Match>
      <Match when={props.open === 'FAIL'}>
        <FailPanel unit={props.unit} />
      </Match>
    </Switch>
  );
}
