// Runs the steps of a story one after the other; the first that fails ends it, with its code and what was wrong.
import { ApiProblem } from '../plant/api-problem.ts';
import { Refused } from '../plant/operator.ts';

export interface StepResult {
  name: string;
  ok: boolean;
  /** the refusal that the step was about, or the problem it failed with */
  code?: string;
  detail?: string;
  ms: number;
}

/** What a step may report of itself. */
export type StepNote = { code?: string; detail?: string };

/** Ends the story; its reason is already in the results. */
export class StoryEnded extends Error {}

export class Steps {
  readonly results: StepResult[] = [];
  readonly #onStep: (step: StepResult) => void;
  readonly #nowMs: () => number;

  constructor(onStep: (step: StepResult) => void, nowMs: () => number) {
    this.#onStep = onStep;
    this.#nowMs = nowMs;
  }

  async step(name: string, act: () => Promise<StepNote | undefined>): Promise<void> {
    const started = this.#nowMs();
    const end = (ok: boolean, note: StepNote) => {
      const result = { name, ok, ...note, ms: Math.round(this.#nowMs() - started) };
      this.results.push(result);
      this.#onStep(result);
    };
    try {
      end(true, (await act()) ?? {});
    } catch (error) {
      end(false, noteOf(error));
      throw new StoryEnded(name);
    }
  }
}

function noteOf(error: unknown): StepNote {
  const detail = error instanceof Error ? error.message : String(error);
  return error instanceof ApiProblem || error instanceof Refused ? { code: error.code, detail } : { detail };
}
