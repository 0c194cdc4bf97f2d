// Naming a failure: defects one after another, each code → location → remark. Pure; the screen only shows it.
import type { Defect, DefectCode } from '@lineside/core/domain/defect/defect';

export interface FailDraft {
  named: readonly Defect[];
  /** the one being named; no code yet while it is being chosen */
  current: { code: string | null; location: string; remark: string };
  search: string;
}

const blank = { code: null, location: '', remark: '' };
export const emptyFail: FailDraft = { named: [], current: blank, search: '' };

export function chooseDefect(draft: FailDraft, code: string): FailDraft {
  return { ...draft, current: { ...draft.current, code }, search: '' };
}

/** Puts the current defect among the named ones and starts another; without a code nothing changes. */
export function nextDefect(draft: FailDraft): FailDraft {
  const [finished] = defectOf(draft);
  return finished === undefined ? draft : { ...emptyFail, named: [...draft.named, finished] };
}

export function dropDefect(draft: FailDraft, index: number): FailDraft {
  return { ...draft, named: draft.named.filter((_defect, at) => at !== index) };
}

/** Everything named so far, the one in hand included. */
export function defectsToSend(draft: FailDraft): Defect[] {
  return [...draft.named, ...defectOf(draft)];
}

function defectOf({ current }: FailDraft): Defect[] {
  const { code, location, remark } = current;
  return code === null ? [] : [{ code, location: location.trim(), remark: remark.trim() }];
}

/** Codes that a search finds by code or by name in either language; the given order (most used first) stays. */
export function findDefects(codes: readonly DefectCode[], search: string): readonly DefectCode[] {
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return codes;
  return codes.filter(({ code, name }) =>
    [code, name.en, name.zh].some((text) => text.toLowerCase().includes(wanted)),
  );
}
