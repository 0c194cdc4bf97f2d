// One rule in words: what it applies to, what it draws, and whether it would win what is asked beside it.
import type { MasterRow } from '@lineside/core/contracts/master-data';
import type { SamplingRuleConfigured } from '@lineside/core/domain/sampling/facts';
import type { SamplingVerdict } from '@lineside/core/domain/sampling/match';
import { Badge } from '@lineside/ui/badge';
import { language, say } from '@lineside/ui/language';
import { type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { appliesWords, drawnWords } from '../../view/sampling-words.ts';
import { RuleSwitch } from './rule-switch.tsx';

interface RuleLineProps {
  rule: SamplingRuleConfigured;
  row: MasterRow<'samplingRule'> | undefined;
  /** from 1 */
  place: number;
  covered: SamplingRuleConfigured | null;
  verdict: SamplingVerdict | null;
  handle: JSX.Element;
  mayEdit: boolean;
  onEdit: () => void;
  onFailure: (failure: unknown) => void;
}

export function RuleLine(props: RuleLineProps) {
  const wins = () => props.verdict === 'WINS';
  const isQuiet = () => !props.rule.active || (props.verdict !== null && !wins());
  return (
    <div
      data-testid={`rule-${props.rule.code}`}
      data-verdict={props.verdict}
      class="flex min-h-14 min-w-0 items-center gap-3 border-b border-line px-3 py-2"
      classList={{ 'bg-pass-soft': wins() }}
    >
      {props.handle}
      <span class="w-5 shrink-0 text-right font-code text-mini text-ink-faint">{props.place}</span>
      <div class="grid min-w-0 flex-1 gap-0.5">
        <span class="flex min-w-0 flex-wrap items-baseline gap-x-3">
          <button
            type="button"
            data-testid={`rule-open-${props.rule.code}`}
            onClick={() => props.onEdit()}
            class="lead-link min-w-0 border-0 bg-transparent p-0 text-left font-semibold"
          >
            {say(props.rule.name)}
          </button>
          <Show when={wins()}>
            <Badge kind="pass">{words('samplingWINS')}</Badge>
          </Show>
          <Show when={!props.rule.active}>
            <Badge kind="neutral">{words('samplingOff')}</Badge>
          </Show>
          <Show when={props.covered}>
            {(other) => <Badge kind="warn">{words('samplingCovered', { name: say(other().name) })}</Badge>}
          </Show>
        </span>
        <span class="text-table" classList={{ 'text-ink-soft': !isQuiet(), 'text-ink-faint': isQuiet() }}>
          {appliesWords(props.rule, language())}:{' '}
          <strong class="font-semibold">{drawnWords(props.rule, language())}</strong>
        </span>
      </div>
      <span
        class="shrink-0 text-right text-mini text-ink-faint max-sm:hidden"
        data-testid={`rule-priority-${props.rule.code}`}
      >
        {words('fieldPriority')} <span class="font-code text-table text-ink-soft">{props.rule.priority}</span>
      </span>
      <Show when={props.row}>
        {(row) => <RuleSwitch row={row()} disabled={!props.mayEdit} onFailure={props.onFailure} />}
      </Show>
    </div>
  );
}
