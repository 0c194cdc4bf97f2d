// Every outcome asks for its own sound, once.
import { describe, expect, it, vi } from 'vitest';
import type { SoundName } from '../sound/sounds.ts';
import { createFeedback, type Done } from './feedback.ts';

const done = (kind: Done['kind']): Done => ({
  kind,
  sn: 'SN-0038',
  at: 0,
  next: null,
  heldBy: [],
  provisional: false,
  boards: [],
  left: 0,
});
const problem = { code: 'UNIT_NOT_FOUND' as const, message: { en: '', zh: '' }, details: {} };

function listen() {
  const asked: SoundName[] = [];
  return { asked, feedback: createFeedback((name) => asked.push(name)) };
}

describe('what an outcome sounds like', () => {
  it.each([
    ['IN', 'in'],
    ['PASS', 'pass'],
    ['FAIL', 'fail'],
    ['HOLD', 'warn'],
  ] as const)('[sound] %s asks for %s', (kind, name) => {
    vi.useFakeTimers();
    const { asked, feedback } = listen();
    feedback.confirm(done(kind));
    expect(asked).toEqual([name]);
    vi.useRealTimers();
  });

  it('[sound] a refusal buzzes; a question and a second reading of one label knock', () => {
    const { asked, feedback } = listen();
    feedback.refuse({ text: 'SN-0038', problem, at: 0 });
    feedback.warn();
    feedback.repeat();
    expect(asked).toEqual(['fail', 'warn', 'warn']);
  });
});
