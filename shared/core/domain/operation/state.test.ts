// When an operation's settings were last edited: another name is no edit of them, and no tie goes to it.
import { describe, expect, test } from 'vitest';
import { stampAt, stateAfter } from '../../testing/past.ts';
import { smtPlant } from '../../testing/smt-plant.ts';
import { noSettings } from '../route/settings.ts';

const [{ editedAt: _stamp, ...printing } = { editedAt: 0 }] = smtPlant.operations;
const configured = (minute: number, given: object = {}) => ({
  type: 'operation.configured',
  data: { ...printing, ...given },
  hlc: stampAt(minute),
});
const removed = (minute: number) => ({
  type: 'operation.removed',
  data: { key: 'PRINTING' },
  hlc: stampAt(minute),
});
const minutes = (...told: Parameters<typeof stateAfter<'operation'>>[1]) =>
  (stateAfter('operation', told)?.editedAt ?? 0) / 60_000;

describe('an operation', () => {
  test('given another name, then its settings were edited when they were', () => {
    expect(minutes(configured(1), configured(2, { name: { en: 'Print', zh: '印刷' } }))).toBe(1);
  });

  test('given other settings, then they were edited now', () => {
    expect(minutes(configured(1), configured(2, { settings: { ...noSettings, requiresFAI: true } }))).toBe(2);
  });

  test('given it was removed, then there is none; configured anew, it is new', () => {
    expect(stateAfter('operation', [configured(1), removed(2)])).toBeNull();
    expect(minutes(configured(1), removed(2), configured(3))).toBe(3);
  });
});
