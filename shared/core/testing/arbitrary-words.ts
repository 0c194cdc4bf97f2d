// The few names, numbers and words that arbitrary facts are made of: few enough that they meet.
import * as fc from 'fast-check';
import { factId } from '../kernel/ids.ts';
import { arbitrarySpec } from './arbitrary-master-facts.ts';
import { originId } from './log-writer.ts';

export const origins = 3;
export const text = fc.constantFrom('a', 'Reflow', '回流焊', '“—”', ' x ');
export const reason = fc.constantFrom('checked by eye', '目检合格', 'bridge at U5');
export const name = fc.record({ en: text, zh: text });
export const order = fc.constant('WO-1');
export const run = fc.constantFrom('RUN-0412', 'RUN-0413');
export const line = fc.constantFrom('SMT-A', 'DIP-A');
export const station = fc.constantFrom('ST-1', 'ST-2');
export const user = fc.constantFrom('P03', 'P04');
export const sn = fc.constantFrom('SN-1', 'SN-2');
export const step = fc.oneof(fc.constantFrom(10, 20, 30, 40, 50), fc.integer({ min: 1, max: 99_999 }));
export const stepNumbers = fc.uniqueArray(step, { minLength: 1, maxLength: 5 });
export const visit = fc
  .tuple(fc.nat(origins - 1), fc.integer({ min: 1, max: 12 }))
  .map(([origin, seq]) => factId(originId(origin), seq));

export const snapshot = fc
  .record({
    numbers: stepNumbers,
    version: fc.integer({ min: 1, max: 4 }),
    name,
    specs: fc.array(arbitrarySpec, { maxLength: 2 }),
  })
  .map(({ numbers, version, name, specs }) => ({
    route: 'SMT-BOT-STD',
    version,
    name,
    product: null,
    steps: numbers
      .sort((a, b) => a - b)
      .map((stepNo) => ({
        stepNo,
        operation: 'REFLOW',
        name,
        stationType: 'AUTO',
        group: 'SMT-A-REFLOW',
        stations: [],
        requiresFAI: false,
        specs,
        defects: [],
      })),
  }));
