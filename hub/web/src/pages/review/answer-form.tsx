// One answer being given: what it does, the reason (a ready one by its number, or written), and what else it needs.
// Several cases are answered one after another; one that is refused is named and stops nothing behind it.
import type { ExceptionDetail, ExceptionRow } from '@lineside/core/contracts/review';
import type { ExceptionAnswer } from '@lineside/core/domain/review/kinds';
import { Button } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { createSignal, For, onMount, Show } from 'solid-js';
import { mintCommand, useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { FailureNote } from '../../parts/failure-note.tsx';
import { type AnswerSheet, isWhole, openSheet, sheetInput } from '../../view/answer-sheet.ts';
import { caseSubject } from '../../view/case-subject.ts';
import { quickReasons } from '../../view/quick-reasons.ts';
import { AnswerChoice } from './answer-choice.tsx';
import { AnswerEffect } from './answer-effect.tsx';

interface AnswerFormProps {
  answer: ExceptionAnswer;
  detail: ExceptionDetail;
  cases: readonly ExceptionRow[];
  onCancel: () => void;
  onAnswered: (ids: ReadonlySet<string>) => void;
}

export function AnswerForm(props: AnswerFormProps) {
  const answerException = useHubCommand('answerException');
  const [sheet, setSheet] = createSignal<AnswerSheet>(openSheet(props.answer, props.detail));
  const [done, setDone] = createSignal<ReadonlySet<string>>(new Set<string>());
  const [busy, setBusy] = createSignal(false);
  const [failed, setFailed] = createSignal<{ what: string; error: unknown } | null>(null);
  // one opening is one command for each case: pressing again does nothing twice
  const commands = new Map(props.cases.map(({ id }) => [id, mintCommand()]));
  const cases = [...props.cases];
  const correction = props.detail.correction;
  let form: HTMLFormElement | undefined;
  let reasonField: HTMLTextAreaElement | undefined;
  onMount(() => form?.querySelector('button')?.focus());

  const change = (part: Partial<AnswerSheet>) => setSheet({ ...sheet(), ...part });
  const take = (text: string) => {
    change({ reason: text });
    reasonField?.focus();
  };
  const record = async () => {
    if (busy() || !isWhole(sheet())) return;
    setBusy(true);
    setFailed(null);
    for (const { id, ...row } of cases) {
      if (done().has(id)) continue;
      try {
        const input = sheetInput(sheet(), id, correction) as Parameters<
          typeof answerException.mutateAsync
        >[0]['input'];
        await answerException.mutateAsync({ command: commands.get(id) ?? mintCommand(), input });
        setDone(new Set([...done(), id]));
      } catch (error) {
        setFailed({ what: caseSubject(row), error });
      }
    }
    setBusy(false);
    if (failed() === null) props.onAnswered(done());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      props.onCancel();
    } else if (event.target !== reasonField && /^[1-9]$/.test(event.key)) {
      const quick = quickReasons(props.answer, correction)[Number(event.key) - 1];
      if (quick === undefined) return;
      event.preventDefault();
      take(words(quick));
    } else if (
      event.target === reasonField &&
      event.key === 'Enter' &&
      !event.shiftKey &&
      !event.isComposing
    ) {
      event.preventDefault();
      void record();
    }
  };
  return (
    <form
      ref={form}
      class="grid max-h-[62vh] gap-3 overflow-y-auto px-4 py-3"
      data-testid="answer-form"
      data-answer={props.answer}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <AnswerEffect sheet={sheet()} detail={props.detail} cases={cases} />
      <AnswerChoice sheet={sheet()} detail={props.detail} onChange={change} />
      <div class="flex flex-wrap gap-1.5">
        <For each={quickReasons(props.answer, correction)}>
          {(quick, i) => (
            <Button
              size="dense"
              class="font-normal! text-table!"
              data-testid={`quick-reason-${i() + 1}`}
              onClick={() => take(words(quick))}
            >
              <KeyCap>{i() + 1}</KeyCap>
              {words(quick)}
            </Button>
          )}
        </For>
      </div>
      <div class="grid items-end gap-3 lg:grid-cols-[minmax(0,1fr)_auto]">
        <label class="grid gap-1">
          <span class="flex items-baseline gap-3 text-table font-medium text-ink-soft">
            {words('answerReason')}
            <span class="text-mini font-normal text-ink-faint">{words('answerReasonHint')}</span>
          </span>
          <textarea
            ref={reasonField}
            rows="2"
            maxlength="400"
            data-testid="answer-reason"
            value={sheet().reason}
            onInput={(event) => change({ reason: event.currentTarget.value })}
            class="rounded-card border border-line-strong bg-surface px-3 py-2 text-ink"
          />
        </label>
        <span class="flex items-center gap-2 pb-0.5">
          <Show when={busy() && cases.length > 1}>
            <span role="status" class="text-table text-ink-soft">
              {words('answerProgress', { done: done().size, all: cases.length })}
            </span>
          </Show>
          <Button onClick={() => props.onCancel()}>
            {words('cancel')} <KeyCap>Esc</KeyCap>
          </Button>
          <Button
            type="submit"
            kind={props.answer === 'SCRAP' ? 'fail' : 'primary'}
            disabled={busy() || !isWhole(sheet())}
            data-testid="answer-record"
          >
            {words(cases.length > 1 ? 'answerRecordMany' : 'answerRecord', {
              answer: words(`answer${props.answer}`),
              n: cases.length,
            })}
          </Button>
        </span>
      </div>
      <Show when={failed()}>
        {(one) => (
          <div class="grid gap-1">
            <p class="m-0 font-semibold text-fail-ink">{words('answerFailed', { what: one().what })}</p>
            <FailureNote error={one().error} compact />
          </div>
        )}
      </Show>
    </form>
  );
}
