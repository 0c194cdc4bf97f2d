// Readers and people are told apart, and nothing that either keyed is lost.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cutShortPatienceMs,
  expireScanner,
  feedScanner,
  idleScanner,
  inBurst,
  joinGapMs,
  looseGapMs,
  type ScannerInput,
  type ScannerOutput,
  type ScannerState,
  shortestScan,
  silenceMs,
  silenceNeeded,
  surelySuffixed,
} from './scanner.ts';

interface Heard {
  output: ScannerOutput[];
  swallowed: boolean[];
  takenBack: number;
}

/** Feeds keys as the edge does: silence between them is noticed before the next key comes. */
function hear(inputs: readonly ScannerInput[], thenWaitMs = 1000): Heard {
  let state: ScannerState = idleScanner;
  const heard: Heard = { output: [], swallowed: [], takenBack: 0 };
  const expire = (at: number) => {
    const step = expireScanner(state, at);
    state = step.state;
    heard.output.push(...step.output);
  };
  for (const input of inputs) {
    const silent = silenceNeeded(state);
    if (input.at - state.lastAt > silent) expire(state.lastAt + silent);
    const step = feedScanner(state, input);
    state = step.state;
    heard.output.push(...step.output);
    heard.swallowed.push(step.swallow);
    if (step.takeBack) heard.takenBack += 1;
  }
  expire((inputs.at(-1)?.at ?? 0) + thenWaitMs);
  return heard;
}

function keys(text: string, from: number, gapMs: number, loose = true): ScannerInput[] {
  return [...text].map((char, index) => ({ kind: 'char', char, at: from + index * gapMs, loose }));
}

const end = (at: number): ScannerInput => ({ kind: 'end', at });
const scans = (heard: Heard) => heard.output.filter((piece) => piece.kind === 'scan').map(({ text }) => text);
const typed = (heard: Heard) =>
  heard.output
    .filter((piece) => piece.kind === 'typed')
    .map(({ text }) => text)
    .join('');

describe('a keyboard-wedge reader', () => {
  it('[scan] a fast burst with a suffix is one scan, and the suffix reaches nobody', () => {
    const heard = hear([...keys('SN-RUN-0412-0038', 0, 8), end(128)]);
    expect(scans(heard)).toEqual(['SN-RUN-0412-0038']);
    expect(heard.swallowed.at(-1)).toBe(true);
    expect(heard.takenBack).toBe(1);
  });

  it('[scan] CR and LF after one scan are both kept from the focused button', () => {
    const heard = hear([...keys('SN-0001', 0, 10), end(70), end(78)]);
    expect(scans(heard)).toEqual(['SN-0001']);
    expect(heard.swallowed.slice(-2)).toEqual([true, true]);
  });

  it('[scan] without a suffix the scan ends by silence', () => {
    expect(scans(hear(keys('SN-0001', 0, 10)))).toEqual(['SN-0001']);
  });

  it('[scan] a suffix that comes late, after the silence, presses nothing either', () => {
    const heard = hear([...keys('SN-0001', 0, 10), end(60 + silenceMs + 40)]);
    expect(scans(heard)).toEqual(['SN-0001']);
    expect(heard.swallowed.at(-1)).toBe(true);
  });

  it('[scan] two scans 100 ms apart are two, with a suffix and without', () => {
    const second = 60 + 100;
    expect(
      scans(hear([...keys('SN-0001', 0, 10), end(62), ...keys('SN-0002', second, 10), end(222)])),
    ).toEqual(['SN-0001', 'SN-0002']);
    expect(scans(hear([...keys('SN-0001', 0, 10), ...keys('SN-0002', second, 10)]))).toEqual([
      'SN-0001',
      'SN-0002',
    ]);
  });

  it('[scan] two scans without a pause between suffix and next key are two', () => {
    const heard = hear([...keys('SN-0001', 0, 5), end(35), ...keys('SN-0002', 40, 5), end(75)]);
    expect(scans(heard)).toEqual(['SN-0001', 'SN-0002']);
  });

  it('[scan] group separators stay in the scan', () => {
    const gs1 = '[)>06\u001dP5223\u001dS0038';
    expect(scans(hear([...keys(gs1, 0, 6), end(200)]))).toEqual([gs1]);
  });

  it('[scan] where no field could want the keys, up to 90 ms of stutter do not cut a scan in two', () => {
    const stuttering = [...keys('S', 0, 10), ...keys('N-0', 88, 10), ...keys('0012', 108 + 88, 10), end(240)];
    expect(scans(hear(stuttering))).toEqual(['SN-00012']);
  });

  it('[scan] a stutter after the first key gives that key to the scan all the same', () => {
    const stuttering = [...keys('S', 5000, 10), ...keys('N-RUN-0038', 5200, 10), end(5310)];
    const heard = hear(stuttering);
    expect(heard.output.slice(-2)).toEqual([
      { kind: 'typed', text: 'S', held: false },
      { kind: 'scan', text: 'SN-RUN-0038', reclaimed: 1, suffixed: true },
    ]);
  });

  it('[scan] a reader that stutters within the silence is still one scan, from a field too', () => {
    const stuttering = [...keys('SN-0', 0, 10, false), ...keys('0012', 30 + 58, 10, false), end(130)];
    expect(scans(hear(stuttering))).toEqual(['SN-00012']);
  });
});

describe('a reader that is known to send a suffix', () => {
  const known = Array.from({ length: surelySuffixed }, (_, n) => [
    ...keys('SN-0000', n * 1000, 10),
    end(n * 1000 + 70),
  ]).flat();

  it('[scan] a stutter of a busy machine does not cut its scan in two', () => {
    const stuttering = [...keys('SN-RUN', 5000, 10), ...keys('-0038', 5050 + 200, 10), end(5300)];
    expect(scans(hear([...known, ...stuttering])).at(-1)).toBe('SN-RUN-0038');
  });

  it('[scan] what was typed into another field stays there, however soon the scan follows', () => {
    const intoField = [...keys('245', 5000, 90, false), ...keys('SN-0001', 5271, 5, false), end(5310)];
    const heard = hear([...known, ...intoField]);
    expect(scans(heard).at(-1)).toBe('SN-0001');
    expect(typed(heard)).toBe('245');
  });

  it('[scan] a scan without its suffix still counts, a little later, and ends that knowledge', () => {
    const bare = [...keys('SN-0001', 5000, 10), ...keys('SN-0002', 6000, 10), ...keys('SN-0003', 6160, 10)];
    expect(scans(hear([...known, ...bare])).slice(-3)).toEqual(['SN-0001', 'SN-0002', 'SN-0003']);
  });
});

describe('a burst that is plainly only a part of a code', () => {
  it('[scan] a whole code does not wait for the suffix that its reader is known to send', () => {
    const whole = { ...idleScanner, burst: 'SN-RUN-0412-0038', lastAt: 0, suffixStreak: surelySuffixed };
    expect(inBurst(whole, 100)).toBe(true);
    expect(inBurst({ ...whole, progress: 'WHOLE' }, 100)).toBe(false);
  });

  it('[scan] is waited for, and is a scan all the same when nothing follows', () => {
    const begun = keys('SN-RUN-04', 0, 10).reduce((state, key) => feedScanner(state, key).state, idleScanner);
    const waiting = { ...begun, progress: 'PART' as const };
    expect(expireScanner(waiting, 80 + looseGapMs).output).toEqual([]);
    expect(inBurst(waiting, 80 + cutShortPatienceMs)).toBe(true);
    expect(expireScanner(waiting, 80 + cutShortPatienceMs).output).toMatchObject([
      { kind: 'scan', text: 'SN-RUN-04' },
    ]);
  });
});

describe('a person at the keyboard', () => {
  it('[scan] slow typing is never a scan and never held back', () => {
    const heard = hear([...keys('SN-0038', 0, 120, false), end(900)]);
    expect(scans(heard)).toEqual([]);
    expect(typed(heard)).toBe('SN-0038');
    expect(heard.swallowed).not.toContain(true);
  });

  it('[scan] a quick roll of three keys is given back, its Enter goes through', () => {
    const heard = hear([...keys('R12', 0, 20, false), end(50)]);
    expect(heard.output).toEqual([{ kind: 'typed', text: 'R12', held: true }]);
    expect(heard.swallowed.at(-1)).toBe(false);
  });

  it('[scan] a quick run of keys in the middle of a serial number typed by hand is no scan by itself', () => {
    const heard = hear([...keys('SN', 0, 150), ...keys('0038', 300, 20)]);
    expect(scans(heard)).toEqual([]);
    expect(typed(heard)).toBe('SN0038');
  });

  it('[scan] Enter ends what was typed: the next scan does not begin with it', () => {
    const heard = hear([...keys('SN', 0, 150), end(250), ...keys('SN-0001', 300, 10), end(370)]);
    expect(scans(heard)).toEqual(['SN-0001']);
  });

  it('[scan] Enter soon after a scan that had its suffix presses the focused button', () => {
    const heard = hear([...keys('SN-0001', 0, 10), end(70), end(190)]);
    expect(heard.swallowed.at(-1)).toBe(false);
  });

  it('[scan] typing that a scan runs into is not lost and not mixed into the scan', () => {
    const heard = hear([...keys('24', 0, 150, false), ...keys('SN-0001', 400, 10, false), end(470)]);
    expect(typed(heard)).toBe('24');
    expect(scans(heard)).toEqual(['SN-0001']);
  });
});

describe('whatever comes', () => {
  it('[scan] every key comes out once, in order', () => {
    const stroke = fc.record({
      loose: fc.boolean(),
      gapMs: fc.integer({ min: 1, max: 200 }),
      char: fc.constantFrom('A', '7', '-', '\u001d', null),
    });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 60 }), (strokes) => {
        let at = 0;
        const inputs = strokes.map(({ gapMs, char, loose }): ScannerInput => {
          at += gapMs;
          return char === null ? end(at) : { kind: 'char', char, at, loose };
        });
        const out = hear(inputs).output.reduce((before, piece) => {
          const reclaimed = piece.kind === 'scan' ? piece.reclaimed : 0;
          return before.slice(0, before.length - reclaimed) + piece.text;
        }, '');
        expect(out).toBe(strokes.map(({ char }) => char ?? '').join(''));
      }),
    );
  });

  it('[scan] any code, at any speed of a reader, into any place, is one scan with exactly its text', () => {
    const code = fc.string({ minLength: shortestScan, maxLength: 60, unit: 'grapheme-ascii' });
    const sent = fc.record({
      code,
      gapMs: fc.integer({ min: 0, max: joinGapMs }),
      loose: fc.boolean(),
      suffixAfterMs: fc.option(fc.integer({ min: 0, max: silenceMs })),
    });
    const restMs = 1100;
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 6 }), (codes) => {
        let at = 0;
        const inputs = codes.flatMap(({ code, gapMs, loose, suffixAfterMs }) => {
          const pressed = keys(code, at, gapMs, loose);
          const lastAt = at + (code.length - 1) * gapMs;
          at = lastAt + restMs;
          return suffixAfterMs === null ? pressed : [...pressed, end(lastAt + suffixAfterMs)];
        });
        const heard = hear(inputs);
        expect(scans(heard)).toEqual(codes.map((each) => each.code));
        const ends = heard.swallowed.filter((_swallowed, i) => inputs[i]?.kind === 'end');
        expect(ends).not.toContain(false);
      }),
    );
  });

  it('[scan] a burst is over as soon as its silence is', () => {
    const { state } = feedScanner(idleScanner, { kind: 'char', char: 'S', at: 10, loose: true });
    expect(inBurst(state, 100)).toBe(true);
    expect(inBurst(state, 101)).toBe(false);
    expect(inBurst(idleScanner, 0)).toBe(false);
  });
});
