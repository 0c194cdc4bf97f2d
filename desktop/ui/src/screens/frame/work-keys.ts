// Keys and control cards at work: the same few actions, whether pressed, scanned or touched.
import type { ControlAction, ScanPlace } from '../../scan/scan-meaning.ts';
import { chooseDefect, nextDefect } from '../../state/fail-draft.ts';
import { fieldForScan } from '../../state/form-draft.ts';
import { knownCodes } from '../../state/panel-here.ts';
import type { StationWindow } from '../../state/station-window.ts';
import { fieldViews } from '../../state/take-out.ts';
import { focusField, focusLater, typeIntoScanField } from '../cockpit/field-focus.ts';
import { actionOfKey, type WorkAction } from './work-actions.ts';

export interface WorkKeys {
  keydown(event: KeyboardEvent): void;
  control(action: ControlAction): Promise<void>;
  chooseDefect(code: string): void;
  /** keys typed while no field had the focus */
  typed(text: string): void;
  /** where a scan was made; `into` is the spec of the open form whose field takes it, if any does */
  placeOf(field: HTMLElement | null, text: string): ScanPlace & { into: string | null };
}

/** The pages that keys may bring up. */
export interface WorkPages {
  /** true when another page than the cockpit stood there */
  toCockpit(): boolean;
  toLookUp(): void;
  toHelp(): void;
}

export function createWorkKeys(station: StationWindow, pages: WorkPages): WorkKeys {
  const { work, desk, view, signIn, upstream, feedback } = station;

  function mayTrackOut(): boolean {
    return signIn.may('exec:track_out');
  }

  function back(): void {
    const wasElsewhere = pages.toCockpit();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (wasElsewhere) return;
    if (upstream.question() !== null) upstream.close();
    else if (!work.back()) feedback.dismiss();
  }

  function another(): void {
    const unit = desk.selected();
    if (unit === null || desk.draft(unit).open !== 'FAIL') return;
    desk.setFail(unit, nextDefect(desk.draft(unit).fail));
    focusLater('defect-search');
  }

  function copy(): void {
    const unit = desk.selected();
    if (unit !== null && desk.draft(unit).open === 'FORM') desk.copyToPanel(unit);
  }

  /** Nothing changes unseen: from another page the cockpit comes first. */
  const inSight = (act: () => void) => () => {
    if (!pages.toCockpit()) act();
  };

  const actions: Record<WorkAction, () => void | Promise<void>> = {
    HELP: pages.toHelp,
    LOOK_UP: pages.toLookUp,
    COPY: inSight(copy),
    NEXT_BOARD: inSight(() => focusField(work.nextBoard())),
    async PASS() {
      pages.toCockpit();
      if (mayTrackOut()) focusField(await work.pass());
    },
    async FAIL() {
      pages.toCockpit();
      if (mayTrackOut()) await work.fail();
    },
    NEXT: inSight(another),
    BACK: back,
    SIGN_OUT: () => signIn.signOut(),
  };

  return {
    keydown(event) {
      const action = actionOfKey(event.key);
      if (action === null || event.repeat || event.defaultPrevented || station.covered()) return;
      event.preventDefault();
      void actions[action]();
    },
    async control(action) {
      await actions[action]();
    },
    chooseDefect(code) {
      const unit = desk.selected();
      if (unit === null) return;
      desk.setFail(unit, chooseDefect(desk.draft(unit).fail, code));
      focusLater('defect-location');
    },
    typed(text) {
      const reason = Number(text);
      if (upstream.question() === null) typeIntoScanField(text);
      else if (reason >= 1 && reason <= 9) focusLater(`provisional-reason-${reason}`, 'click');
    },
    placeOf(field, text) {
      const unit = desk.selected();
      const open = unit === null ? 'NONE' : desk.draft(unit).open;
      const into =
        unit !== null && open === 'FORM' && upstream.question() === null
          ? fieldForScan(fieldViews(unit, desk), field?.dataset.field ?? null, text)
          : null;
      return {
        ...knownCodes(view.cockpit()),
        into,
        intoField: into !== null || field?.dataset.scanInto !== undefined,
        defects: open === 'FAIL' && unit !== null ? unit.defects.map(({ code }) => code) : [],
      };
    },
  };
}
