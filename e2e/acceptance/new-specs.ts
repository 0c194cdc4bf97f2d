// One spec of each kind that an operator enters, for the operation of a step.
import type { DataSpecConfigured } from '@lineside/core/domain/collection/facts';

export const gap = 'ACC_GAP';

export function newSpecs(operation: string): DataSpecConfigured[] {
  const plain = {
    operation,
    active: true,
    kind: 'KEY',
    unit: null,
    ...{ target: null, lsl: null, usl: null, warnLow: null, warnHigh: null },
    limitExclusive: false,
    options: [],
    required: true,
    alarm: 'ALARM_ONLY',
    trigger: 'EACH_UNIT',
    method: 'MANUAL',
  } as const satisfies Partial<DataSpecConfigured>;
  return [
    {
      ...plain,
      code: gap,
      name: { en: 'Gap to the frame', zh: '与框架间隙' },
      type: 'NUMBER',
      unit: 'mm',
      ...{ target: 0.5, lsl: 0.2, usl: 0.8 },
      alarm: 'HOLD',
    },
    {
      ...plain,
      code: 'ACC_COLOUR',
      name: { en: 'Mask colour', zh: '阻焊颜色' },
      type: 'ENUM',
      options: [
        { code: 'GREEN', name: { en: 'Green', zh: '绿色' } },
        { code: 'BLUE', name: { en: 'Blue', zh: '蓝色' } },
      ],
    },
    { ...plain, code: 'ACC_CLEAN', name: { en: 'Board is clean', zh: '板面清洁' }, type: 'BOOLEAN' },
    {
      ...plain,
      code: 'ACC_JIG',
      name: { en: 'Jig label', zh: '治具标签' },
      kind: 'OBSERVATION',
      type: 'TEXT',
      required: false,
    },
  ];
}

/** What an operator enters for them. */
export const enteredFor = { ACC_GAP: 0.5, ACC_COLOUR: 'GREEN', ACC_CLEAN: true, ACC_JIG: 'JIG-7' } as const;
