// How the labels of a new run come about: numbered now by a pattern, made by the first scan, or printed before; and how
// many boards are under one.
import { patternWords } from '@lineside/core/domain/run/serial-rule';
import { language } from '@lineside/ui/language';
import { createMemo, Show } from 'solid-js';
import type { HubFailure } from '../../api/hub-failure.ts';
import { words } from '../../language.ts';
import { NumberInput, TextInput } from '../../parts/form-fields.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { labelWays, type NewRunDraft, runProblems } from '../../view/new-run-draft.ts';
import { LabelList } from './label-list.tsx';
import { patternSentence } from './pattern-sentence.ts';

interface LabelFieldsProps {
  order: string;
  draft: NewRunDraft;
  /** what the hub says of the pattern */
  refusal: HubFailure | null;
  /** labels that are units of other runs */
  taken: number;
  onChange: (part: Partial<NewRunDraft>) => void;
}

export function LabelFields(props: LabelFieldsProps) {
  const problems = createMemo(() => runProblems(props.draft, props.order, language()));
  return (
    <>
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="labels-title" class="m-0 text-table font-semibold">
          {words('labelsTitle')}
        </h2>
        <Segmented
          label={words('labelsTitle')}
          value={props.draft.labels}
          options={labelWays.map((way) => ({ value: way, label: words(`labelsHow${way}`) }))}
          onValue={(labels) => props.onChange({ labels })}
          testId="labels-how"
        />
      </header>
      <p class="m-0 text-table text-ink-soft">{words(`labelsHint${props.draft.labels}`)}</p>
      <Show
        when={props.draft.labels !== 'LISTED'}
        fallback={
          <LabelList
            list={props.draft.list}
            taken={props.taken}
            onList={(list) => props.onChange({ list })}
          />
        }
      >
        <TextInput
          label={words('labelsPattern')}
          hint={words('labelsPatternHint', { words: patternWords.map((word) => `{${word}}`).join(' ') })}
          value={props.draft.pattern}
          onValue={(pattern) => props.onChange({ pattern })}
          problem={patternSentence(props.refusal) ?? takenSentence(props) ?? problems()('pattern')}
          maxLength={80}
          testId="labels-pattern"
          code
        />
        <div class="grid gap-4 sm:grid-cols-2">
          <NumberInput
            label={words('labelsFrom')}
            value={props.draft.from}
            onValue={(from) => props.onChange({ from })}
            problem={problems()('from')}
            testId="labels-from"
          />
          <NumberInput
            label={words('labelsBoards')}
            hint={words('labelsBoardsHint')}
            value={props.draft.boards}
            onValue={(boards) => props.onChange({ boards })}
            problem={problems()('boards')}
            testId="labels-boards"
          />
        </div>
      </Show>
    </>
  );
}

/** What is taken is refused: now, or when its label is scanned. */
function takenSentence({ taken }: LabelFieldsProps): string | null {
  return taken > 0 ? words('labelsTaken', { n: taken }) : null;
}
