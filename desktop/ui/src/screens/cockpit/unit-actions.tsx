// The two ends of a visit. Which one is the primary action follows from what stands open and what was measured.
import type { UnitHere } from '@lineside/core/contracts/station-cockpit';
import { stationTexts } from '@lineside/core/i18n/station-texts';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { say } from '@lineside/ui/language';
import { Sign } from '@lineside/ui/sign';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { defectsToSend } from '../../state/fail-draft.ts';
import { verdictOf } from '../../state/form-draft.ts';
import { useStation } from '../../state/station-context.tsx';
import { fieldViews } from '../../state/take-out.ts';
import type { OpenPanel } from '../../state/unit-draft.ts';
import { AnotherDefect } from './another-defect.tsx';
import { focusField } from './field-focus.ts';

export function UnitActions(props: { unit: UnitHere; open: OpenPanel }) {
  const { work, desk, signIn } = useStation();
  const verdict = createMemo(() => verdictOf(fieldViews(props.unit, desk)));
  const holds = () => props.open === 'FORM' && verdict().forcedFail === null && verdict().holds.length > 0;
  const heldBy = () =>
    say(stationTexts.heldBy, {
      specs: verdict()
        .holds.map(({ name }) => say(name))
        .join(', '),
    });
  const named = createMemo(() => defectsToSend(desk.draft(props.unit).fail).length);
  const snug = () =>
    props.open === 'NONE'
      ? 'min-h-24! xl:min-h-32! 2xl:text-unit!'
      : 'min-h-16! whitespace-nowrap px-4! text-lead! xl:text-prompt!';
  const pass = async () => focusField(await work.pass());
  return (
    <Show
      when={signIn.may('exec:track_out')}
      fallback={<p class="px-5 pb-5 text-ink-soft xl:px-7">{say(stationTexts.notAllowedOut)}</p>}
    >
      <div
        class="grid gap-2 px-5 pb-4 xl:px-7 xl:pb-6"
        classList={{ 'border-line border-t pt-4': props.open !== 'NONE' }}
      >
        <Show when={holds()}>
          <p class="truncate text-note font-semibold text-hold-ink" title={heldBy()} data-testid="held-by">
            {heldBy()}
          </p>
        </Show>
        <div class="flex gap-3 xl:gap-4">
          <Show when={props.open !== 'NONE'}>
            <Button size="station" class="px-4!" onClick={() => work.back()} data-testid="track-back">
              {say(stationTexts.back)} <KeyCap>Esc</KeyCap>
            </Button>
          </Show>
          <Switch>
            <Match when={props.open === 'FAIL'}>
              <AnotherDefect unit={props.unit} />
              <Button
                size="huge"
                kind="fail"
                class={`flex-1 ${snug()}`}
                disabled={named() === 0}
                data-testid="confirm-fail"
                onClick={() => void work.fail()}
              >
                <Show when={named() > 0} fallback={say(stationTexts.chooseDefectFirst)}>
                  <Sign name="fail" /> {say(stationTexts.confirmFail)}
                  <Show when={named() > 1}> ({named()})</Show> <KeyCap>F10</KeyCap>
                </Show>
              </Button>
            </Match>
            <Match when={true}>
              <Show when={!(props.open === 'FORM' && verdict().forcedFail !== null)}>
                <Button
                  size="huge"
                  kind={holds() ? 'hold' : 'pass'}
                  class={`flex-1 ${snug()}`}
                  data-testid="track-pass"
                  onClick={() => void pass()}
                >
                  <Show
                    when={holds()}
                    fallback={
                      <>
                        <Sign name="pass" />{' '}
                        {say(props.open === 'FORM' ? stationTexts.confirmPass : stationTexts.pass)}
                      </>
                    }
                  >
                    <Sign name="hold" /> {say(stationTexts.passToHold)}
                  </Show>
                  <KeyCap>F9</KeyCap>
                </Button>
              </Show>
              <Button
                size="huge"
                kind="fail"
                class={`${props.open === 'FORM' && verdict().forcedFail === null ? 'flex-none' : 'flex-1'} ${snug()}`}
                data-testid="track-fail"
                onClick={() => void work.fail()}
              >
                <Sign name="fail" />
                {say(
                  props.open === 'FORM' && verdict().forcedFail !== null
                    ? stationTexts.toFail
                    : stationTexts.fail,
                )}
                <KeyCap>F10</KeyCap>
              </Button>
            </Match>
          </Switch>
        </div>
      </div>
    </Show>
  );
}
