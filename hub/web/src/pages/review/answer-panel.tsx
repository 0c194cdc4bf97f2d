// The answers, at the foot of a case: a button and a key each; then the reason; then the next case is there.
import type { ExceptionDetail, ExceptionRow } from '@lineside/core/contracts/review';
import type { ExceptionAnswer } from '@lineside/core/domain/review/kinds';
import { Button, type ButtonKind } from '@lineside/ui/button';
import { KeyCap } from '@lineside/ui/key-cap';
import { createSignal, For, Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { words } from '../../language.ts';
import { useShortcuts } from '../../parts/shortcuts.ts';
import { answeredCases, possibleAnswers } from '../../view/answer-sheet.ts';
import { AnswerForm } from './answer-form.tsx';

interface AnswerPanelProps {
  detail: ExceptionDetail;
  picked: readonly ExceptionRow[];
  onAnswered: (ids: ReadonlySet<string>) => void;
}

const answerKeys: Record<ExceptionAnswer, string> = {
  ACCEPT: 'a',
  HOLD: 'h',
  REWORK: 'r',
  SCRAP: 's',
  CORRECT: 'c',
};
const order: readonly ExceptionAnswer[] = ['ACCEPT', 'HOLD', 'REWORK', 'SCRAP', 'CORRECT'];
const kinds: Partial<Record<ExceptionAnswer, ButtonKind>> = { ACCEPT: 'primary' };

export function AnswerPanel(props: AnswerPanelProps) {
  const may = useMay();
  const mayAnswer = () => may('quality:disposition');
  const [open, setOpen] = createSignal<ExceptionAnswer | null>(null);
  let bar: HTMLDivElement | undefined;
  const cases = () => answeredCases(props.detail, props.picked);
  const possible = () => possibleAnswers(props.detail, props.picked);
  const answers = () => order.filter((answer) => possible().includes(answer));
  useShortcuts((key) => {
    if (open() !== null || !mayAnswer()) return undefined;
    const answer = answers().find((known) => answerKeys[known] === key);
    return answer === undefined ? undefined : () => setOpen(answer);
  });
  const close = () => {
    setOpen(null);
    bar?.querySelector('button')?.focus();
  };
  return (
    <footer class="border-t border-line bg-sunken" data-testid="answer-panel">
      <Show
        when={open()}
        keyed
        fallback={
          <div class="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5" ref={bar}>
            <Show
              when={mayAnswer()}
              fallback={<p class="m-0 text-table text-ink-soft">{words('answerMayNot')}</p>}
            >
              <h3 class="sr-only">{words('answerTitle')}</h3>
              <Show when={cases().length > 1}>
                <strong class="font-semibold text-accent-ink">
                  {words('answerTitleMany', { n: cases().length })}
                </strong>
              </Show>
              <div class="flex flex-wrap gap-2">
                <For each={answers()}>
                  {(answer) => (
                    <Button
                      kind={kinds[answer] ?? 'plain'}
                      size="dense"
                      aria-keyshortcuts={answerKeys[answer]}
                      data-testid={`answer-${answer}`}
                      onClick={() => setOpen(answer)}
                    >
                      {words(`answer${answer}`)}
                      <KeyCap>{answerKeys[answer]}</KeyCap>
                    </Button>
                  )}
                </For>
              </div>
              <p class="m-0 text-mini text-ink-faint max-xl:hidden">{words('answerNoUndo')}</p>
            </Show>
          </div>
        }
      >
        {(answer) => (
          <AnswerForm
            answer={answer}
            detail={props.detail}
            cases={cases()}
            onCancel={close}
            onAnswered={(ids) => {
              setOpen(null);
              props.onAnswered(ids);
            }}
          />
        )}
      </Show>
    </footer>
  );
}
