// The same limits give the same picture at the station and in a trace.
import { describe, expect, it } from 'vitest';
import { limitScale } from './limit-scale.ts';

const none = { lsl: null, usl: null, warnLow: null, warnHigh: null, target: null };

describe('a value on its limits', () => {
  it('[limits] between both limits the band fills the middle', () => {
    const scale = limitScale({ ...none, lsl: 240, usl: 250, target: 245 }, 245);
    expect(scale).toMatchObject({ good: { from: 20, to: 80 }, target: 50, value: 50, offScale: null });
  });

  it('[limits] a value outside stays on the bar and says on which side it left', () => {
    expect(limitScale({ ...none, lsl: 240, usl: 250 }, 900)).toMatchObject({ value: 98.5, offScale: 'high' });
    expect(limitScale({ ...none, lsl: 240, usl: 250 }, 0)).toMatchObject({ value: 1.5, offScale: 'low' });
  });

  it('[limits] with one limit the band is open on the other side', () => {
    expect(limitScale({ ...none, usl: 25 }, 25)).toMatchObject({ good: { from: 0, to: 80 }, value: 80 });
    expect(limitScale({ ...none, lsl: 4 }, 4)).toMatchObject({ good: { from: 20, to: 100 }, value: 20 });
  });

  it('[limits] warning limits narrow the calm band', () => {
    const scale = limitScale({ ...none, lsl: 0, usl: 10, warnLow: 2, warnHigh: 8 }, null);
    expect(scale?.calm).toEqual({ from: 32, to: 68 });
    expect(scale?.value).toBeNull();
  });

  it('[limits] without limits there is nothing to draw', () => {
    expect(limitScale({ ...none, target: 5 }, 5)).toBeNull();
  });
});
