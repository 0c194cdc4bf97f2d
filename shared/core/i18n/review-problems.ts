// Why an answer to an exception may be refused, and what to do next. Part of problems.ts.
import type { Text } from '../kernel/ids.ts';

export const reviewRefusals = ['EXCEPTION_NOT_FOUND', 'EXCEPTION_CLOSED', 'ANSWER_NOT_POSSIBLE'] as const;
export type ReviewProblem = (typeof reviewRefusals)[number];

export const reviewProblemTexts: Record<ReviewProblem, Text> = {
  EXCEPTION_NOT_FOUND: {
    en: 'There is no exception {exception} any more. Read the list again.',
    zh: '异常 {exception} 已不存在，请刷新列表。',
  },
  EXCEPTION_CLOSED: {
    en: 'This exception is closed already ({state}, by {by}). Read it again; nothing is left to answer.',
    zh: '该异常已关闭（{state}，{by}）。请刷新查看，无需再处理。',
  },
  ANSWER_NOT_POSSIBLE: {
    en: '{answer} is not possible here: {why}. Choose another answer.',
    zh: '此处不能选择 {answer}：{why}。请选择其他处理方式。',
  },
};
