// The runtime is always on its way back, is never started twice, and windows hear of it once.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atFirst, type Happening, type Order, type Supervision, supervise } from './supervision.ts';

/** Lets things happen, one a second unless said. */
function outcome(happenings: readonly Happening[], everyMs = 1_000) {
  let now = 0;
  let state: Supervision = atFirst;
  const orders: Order[] = [];
  for (const happening of happenings) {
    const step = supervise(state, happening, now);
    state = step.next;
    orders.push(...step.orders);
    now += everyMs;
  }
  return { state, orders };
}

describe('supervision', () => {
  test('given a first start, then it is spawned and windows are told nothing', () => {
    expect(outcome(['DUE', 'READY'])).toMatchObject({
      state: { phase: 'RUNNING' },
      orders: [{ do: 'SPAWN' }],
    });
  });

  test('given a fall, then windows hear GONE at once, and BACK when it answers again', () => {
    expect(outcome(['DUE', 'READY', 'EXITED', 'DUE', 'READY']).orders).toEqual([
      { do: 'SPAWN' },
      { do: 'TELL', event: 'RUNTIME_GONE' },
      { do: 'WAIT', delayMs: 250 },
      { do: 'SPAWN' },
      { do: 'TELL', event: 'RUNTIME_BACK' },
    ]);
  });

  test('given one that falls over its own start, then each wait is longer, up to half a minute, and GONE is told once', () => {
    const { orders } = outcome([
      'DUE',
      ...Array.from({ length: 10 }, () => ['EXITED', 'DUE'] as const).flat(),
    ]);
    const waits = orders.flatMap((order) => (order.do === 'WAIT' ? [order.delayMs] : []));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(orders.filter(({ do: what }) => what === 'TELL')).toHaveLength(1);
  });

  test('given one that ran for a minute, then its next fall counts as the first', () => {
    const falls = ['DUE', 'READY', 'EXITED', 'DUE', 'READY', 'EXITED'] as const;
    expect(outcome(falls).state.falls).toBe(2);
    expect(outcome(falls, 60_000).state.falls).toBe(1);
  });

  test('given the end, then it is asked to finish, and its exit is no fall', () => {
    expect(outcome(['DUE', 'READY', 'END', 'EXITED', 'DUE']).orders).toEqual([
      { do: 'SPAWN' },
      { do: 'FINISH' },
      { do: 'LET_GO' },
    ]);
    expect(outcome(['DUE', 'EXITED', 'END', 'DUE']).orders.at(-1)).toEqual({ do: 'LET_GO' });
  });

  test('given anything in any order, then never two run, and GONE and BACK take turns', () => {
    const happenings = fc.array(fc.constantFrom<Happening>('DUE', 'READY', 'EXITED', 'END'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(happenings, (sequence) => {
        let running = 0;
        let gone = false;
        let state: Supervision = atFirst;
        for (const happening of sequence) {
          if (happening === 'EXITED') {
            if (running === 0) continue;
            running -= 1;
          }
          const step = supervise(state, happening, 0);
          state = step.next;
          for (const order of step.orders) {
            if (order.do === 'SPAWN') running += 1;
            if (order.do === 'TELL') {
              expect(order.event).toBe(gone ? 'RUNTIME_BACK' : 'RUNTIME_GONE');
              gone = !gone;
            }
          }
          expect(running).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
