// Why an answer is not possible here, as `{why}` of ANSWER_NOT_POSSIBLE says it.
import type { Text } from '../../kernel/ids.ts';

export type Obstacle = 'KIND' | 'NO_UNIT' | 'SCRAPPED' | 'INSIDE' | 'STEP' | 'VISIT' | 'RUN';

export const obstacleTexts: Readonly<Record<Obstacle, Text>> = {
  KIND: { en: 'this kind of exception has no such answer', zh: '此类异常没有这种处理方式' },
  NO_UNIT: { en: 'it is about no unit that is known', zh: '该异常没有对应的已知单件' },
  SCRAPPED: { en: 'the unit is scrapped', zh: '单件已报废' },
  INSIDE: { en: 'the unit is inside a station; have it tracked out first', zh: '单件在工位中，请先出站' },
  STEP: { en: 'the unit has not come as far as this step', zh: '单件尚未到过该工序' },
  VISIT: {
    en: 'this visit does not count already, or belongs to something else',
    zh: '该次过站已作废，或与此异常无关',
  },
  RUN: { en: 'this run is not known, or belongs to something else', zh: '该批次未知，或与此异常无关' },
};
