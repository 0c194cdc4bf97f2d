// The dialog in which a thing is edited, under any question asked on top of it: Ctrl+S saves, Esc asks before anything
// entered is lost, and what is wrong is summed up on top with links to the fields. Nothing is sent while a field has a
// problem.
import { Dialog } from '@kobalte/core/dialog';
import { uiTexts } from '@lineside/core/i18n/ui-texts';
import { keepFocus } from '@lineside/ui/kept-focus';
import { say } from '@lineside/ui/language';
import X from 'lucide-solid/icons/x';
import { children, createEffect, createRenderEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { EditActions } from './edit-actions.tsx';
import { FailureNote } from './failure-note.tsx';
import { createFormProblems, FormProblemsProvider } from './form-problems.tsx';
import { guardLeaving } from './leave-guard.ts';
import { ProblemSummary } from './problem-summary.tsx';

export interface EditDialogProps {
  title: string;
  /** what this thing is, in a line under the title */
  lead?: string;
  open: boolean;
  onClose: () => void;
  /** something was entered that is not saved */
  dirty: boolean;
  saving: boolean;
  /** why saving failed; null or undefined when it did not */
  failure: unknown;
  onSave: () => unknown;
  /** to be looked at only */
  readOnly?: boolean;
  /** in place of "Save" */
  saveLabel?: string;
  /** an unchanged form may be saved too: what is new, or copied */
  saveUnchanged?: boolean;
  /** at the left of the buttons, e.g. removing the thing */
  extra?: JSX.Element;
  /** beside the form on wide windows, under it on narrow ones: history, preview */
  aside?: JSX.Element;
  testId: string;
  children: JSX.Element;
}

export function EditDialog(props: EditDialogProps) {
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="fixed inset-0 z-[36] bg-[rgb(8_16_24_/_55%)]" />
        <div class="fixed inset-0 z-[38] grid place-items-center p-3 sm:p-4">
          <EditContent {...props} />
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}

/** Made anew at every opening, and with it everything that was entered or tried. */
function EditContent(props: EditDialogProps) {
  const problems = createFormProblems();
  const [asking, setAsking] = createSignal(false);
  const [hasAside, setHasAside] = createSignal(false);
  let summary: HTMLElement | undefined;
  let body: HTMLDivElement | undefined;
  const isUnsaved = () => props.dirty && props.readOnly !== true;
  const leaving = guardLeaving(isUnsaved, () => setAsking(true));
  const maySave = () => !props.readOnly && !props.saving && (props.dirty || props.saveUnchanged === true);
  const stay = () => {
    setAsking(false);
    leaving.stay();
  };
  const save = () => {
    if (!maySave()) return;
    problems.setTried(true);
    stay();
    if (problems.all().length === 0) props.onSave();
    else summary?.focus();
  };
  const leave = () => {
    if (isUnsaved()) setAsking(true);
    else props.onClose();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement; target: Element }) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    // a dialog that this one was opened from has the same key, and one opened from here is none of this form
    event.stopPropagation();
    if (event.currentTarget.contains(event.target)) save();
  };
  // what the hub said stands on top; one has scrolled down to the button
  createEffect(
    on(
      () => props.failure,
      (failure) => failure && body?.scrollTo({ top: 0 }),
      { defer: true },
    ),
  );
  return (
    <Dialog.Content
      ref={keepFocus}
      data-testid={props.testId}
      onKeyDown={onKeyDown}
      onOpenAutoFocus={(event) => {
        const first = body?.querySelector<HTMLElement>('input:enabled, select:enabled, textarea:enabled');
        if (props.readOnly || first === undefined || first === null) return;
        event.preventDefault();
        first.focus();
      }}
      onEscapeKeyDown={(event) => {
        // a field inside took it, as a search does that it empties
        if (event.defaultPrevented) return;
        event.preventDefault();
        if (asking()) stay();
        else leave();
      }}
      onInteractOutside={(event) => {
        event.preventDefault();
        leave();
      }}
      class="flex max-h-full w-full flex-col overflow-hidden rounded-card border border-line bg-raised text-ink shadow-lift"
      classList={{ 'max-w-[680px]': !hasAside(), 'max-w-[1120px]': hasAside() }}
    >
      <header class="flex items-start justify-between gap-4 border-b border-line px-5 pt-4 pb-3">
        <div class="grid min-w-0 gap-0.5">
          <Dialog.Title class="m-0 text-[17px] font-semibold tracking-tight">{props.title}</Dialog.Title>
          <Show when={props.lead}>
            <Dialog.Description class="m-0 text-table text-ink-soft">{props.lead}</Dialog.Description>
          </Show>
        </div>
        <button
          type="button"
          aria-label={say(uiTexts.close)}
          data-testid={`${props.testId}-close`}
          onClick={leave}
          class="-mt-1 -mr-2 grid size-9 shrink-0 place-items-center rounded-chip border-0 bg-transparent text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <X size={19} aria-hidden="true" />
        </button>
      </header>
      <div ref={body} class="flex min-h-0 flex-1 flex-col overflow-y-auto lg:flex-row lg:items-stretch">
        <div class="grid min-w-0 flex-1 content-start gap-4 px-5 py-4">
          <FormProblemsProvider value={problems}>
            <ProblemSummary problems={problems} ref={(element) => (summary = element)} />
            <Show when={props.failure}>{(failure) => <FailureNote error={failure()} compact />}</Show>
            <fieldset disabled={props.readOnly} class="m-0 grid min-w-0 content-start gap-4 border-0 p-0">
              {props.children}
            </fieldset>
          </FormProblemsProvider>
        </div>
        <Aside onThere={setHasAside}>{props.aside}</Aside>
      </div>
      <EditActions
        asking={asking()}
        dirty={props.dirty}
        saving={props.saving}
        saveLabel={props.saveLabel}
        readOnly={props.readOnly === true}
        maySave={maySave()}
        extra={props.extra}
        testId={props.testId}
        onSave={save}
        onLeave={leave}
        onStay={stay}
        onDiscard={() => leaving.goOn(props.onClose)}
      />
    </Dialog.Content>
  );
}

/** Made within the dialog's content, so that a dialog opened from it counts as one on top of this, not outside it. */
function Aside(props: { onThere: (there: boolean) => void; children: JSX.Element }) {
  // JSX in a prop is made anew at every look
  const content = children(() => props.children);
  const isThere = () => content.toArray().some(Boolean);
  createRenderEffect(() => props.onThere(isThere()));
  return (
    <Show when={isThere()}>
      <aside class="grid min-w-0 content-start gap-4 border-line px-5 py-4 max-lg:border-t lg:min-h-max lg:w-[400px] lg:shrink-0 lg:border-l">
        {content()}
      </aside>
    </Show>
  );
}
