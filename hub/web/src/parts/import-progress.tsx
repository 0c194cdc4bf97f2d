// How far a file is read, checked or written, as a share that is really known.
import { words } from '../language.ts';
import type { ImportPhase } from './file-import.ts';
import { ProgressBar } from './progress-bar.tsx';

export function ImportProgress(props: { phase: ImportPhase; share: number }) {
  const percent = () => Math.round(props.share * 100);
  const label = () => {
    if (props.phase === 'READING') return words('importReading');
    return words(props.phase === 'WRITING' ? 'importWriting' : 'importChecking');
  };
  return (
    <div
      role="progressbar"
      aria-label={label()}
      aria-valuenow={percent()}
      aria-valuemin={0}
      aria-valuemax={100}
      data-testid="import-progress"
      class="grid grid-cols-[auto_minmax(0,1fr)_48px] items-center gap-3 text-table"
    >
      <span class="text-ink-soft">{label()}</span>
      <ProgressBar whole={100} shares={[{ tone: 'inside', n: percent() }]} height={8} />
      <span class="text-right font-code">{percent()} %</span>
    </div>
  );
}
