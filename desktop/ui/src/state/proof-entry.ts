// Showing who one is: a badge scanned from anywhere, or a name chosen and its PIN typed. The same for signing in, opening
// a locked window, and approving. A badge is passed on and never kept.
import { type Accessor, createSignal } from 'solid-js';
import type { ProblemDetail } from '../bridge/bridge-fault.ts';
import type { Ears } from './ears.ts';

const longestPin = 8;

export interface ProofEntry {
  /** the user whose PIN is being typed */
  chosen: Accessor<string | null>;
  pin: Accessor<string>;
  choose(user: string | null): void;
  typePin(digits: string): void;
  erase(): void;
  enter(): Promise<void>;
  ears: Ears;
}

export interface ProofEntryParts {
  byBadge: (badge: string) => Promise<void>;
  byPin: (user: string, pin: string) => Promise<void>;
  busy: () => boolean;
  /** why the last one was not taken */
  problem: () => ProblemDetail | null;
  forgetProblem: () => void;
  /** true for a text that can be no badge, and was answered as what it is */
  turnsAway?: (text: string) => boolean;
}

export function createProofEntry(parts: ProofEntryParts, initially: string | null = null): ProofEntry {
  const [chosen, setChosen] = createSignal(initially);
  const [pin, setPin] = createSignal('');
  const typePin = (digits: string) => setPin((before) => (before + digits).slice(0, longestPin));

  async function enter(): Promise<void> {
    const user = chosen();
    if (user === null || pin() === '' || parts.busy()) return;
    const entered = pin();
    setPin('');
    await parts.byPin(user, entered);
  }

  return {
    chosen,
    pin,
    choose(user) {
      parts.forgetProblem();
      setPin('');
      setChosen(user);
    },
    typePin,
    erase: () => setPin((before) => before.slice(0, -1)),
    enter,
    ears: {
      expectsTyping: () => chosen() !== null,
      // nobody types that fast, so it is a badge; digits that no badge has may still be a PIN
      async onScan({ text, suffixed }) {
        const code = text.trim();
        if (parts.turnsAway?.(code) === true) return;
        await parts.byBadge(code);
        if (chosen() === null || !couldBePin(text) || parts.problem()?.code !== 'BADGE_UNKNOWN') return;
        parts.forgetProblem();
        typePin(text);
        if (suffixed) await enter();
      },
      onTyped(text) {
        if (chosen() !== null) typePin(text.replaceAll(/\D/g, ''));
      },
    },
  };
}

function couldBePin(text: string): boolean {
  return /^\d+$/.test(text) && text.length <= longestPin;
}
