// Which units a run has by its own rule: every label one unit, or every label a panel of several boards.
import type { RunCreated } from './facts.ts';
import { labelOf, numberIn, type SerialRule } from './serial-rule.ts';

/** A board of a panel: the label that is scanned for all of them, and its place on it, from 1. */
export interface OnPanel {
  code: string;
  place: number;
}

export interface LabelledUnit {
  sn: string;
  panel: OnPanel | null;
}

/** What the labels of a run follow from. */
export type NumberedRun = Pick<RunCreated, 'run' | 'qty' | 'serials' | 'boards'>;

/** The rule by which a run's labels are numbered; runs of before they had one print `SN-<run>-0001`. */
export function ruleOf({ run, serials }: { run: string; serials: SerialRule | null }): SerialRule {
  return serials ?? { prefix: `SN-${run}-`, digits: 4, suffix: '', from: 1 };
}

/** How many labels a run prints. */
export function labelsOf({ qty, boards }: NumberedRun): number {
  return Math.ceil(qty / boards);
}

/** The units under the n-th label (from 1): one, or the boards of a panel; the last panel may hold fewer. */
export function unitsUnder(run: NumberedRun, n: number): readonly LabelledUnit[] {
  const label = labelOf(ruleOf(run), n);
  if (run.boards === 1) return [{ sn: label, panel: null }];
  const onThis = Math.min(run.boards, run.qty - (n - 1) * run.boards);
  return Array.from({ length: Math.max(0, onThis) }, (_, i) => ({
    sn: `${label}-${i + 1}`,
    panel: { code: label, place: i + 1 },
  }));
}

/** Every unit of a run by its rule, in order. */
export function unitsByRule(run: NumberedRun): readonly LabelledUnit[] {
  return Array.from({ length: labelsOf(run) }, (_, i) => unitsUnder(run, i + 1)).flat();
}

/** The units that a first scan of this text makes: those under its label, or under the label of its panel. */
export function unitsOfScan(run: NumberedRun, text: string): readonly LabelledUnit[] {
  const rule = ruleOf(run);
  const labels = labelsOf(run);
  const n = numberIn(rule, text, labels);
  if (n !== null) return unitsUnder(run, n);
  const dash = text.lastIndexOf('-');
  if (run.boards === 1 || dash < 0) return [];
  const panel = numberIn(rule, text.slice(0, dash), labels);
  const boards = panel === null ? [] : unitsUnder(run, panel);
  return boards.some(({ sn }) => sn === text) ? boards : [];
}

/** Which of these runs a text is of, as the label of a unit or of a panel; null when it is of none. */
export function printedBy(runs: readonly NumberedRun[]): (text: string) => string | null {
  const byPrefix = Map.groupBy(runs, (run) => ruleOf(run).prefix);
  return (text) => {
    for (let length = 0; length <= text.length; length += 1) {
      const sharing = byPrefix.get(text.slice(0, length)) ?? [];
      const printer = sharing.find((run) => unitsOfScan(run, text).length > 0);
      if (printer !== undefined) return printer.run;
    }
    return null;
  };
}

/** The n-th label (from 1) of a run that has no rule of its own. */
export function serialOf(run: string, n: number): string {
  return labelOf(ruleOf({ run, serials: null }), n);
}
