// How a run stands, as `{status}` of RUN_NOT_AUTHORIZED and RUN_STATUS_INVALID says it.
import type { Text } from '../../kernel/ids.ts';
import type { RunStatus } from './state.ts';

const texts: Record<RunStatus, Text> = {
  UNKNOWN: { en: 'not known here', zh: '未知' },
  PREP: { en: 'in preparation', zh: '准备中' },
  AUTHORIZED: { en: 'authorised', zh: '已授权' },
  IN_PROGRESS: { en: 'in progress', zh: '生产中' },
  COMPLETED: { en: 'completed', zh: '已完工' },
  CANCELLED: { en: 'cancelled', zh: '已取消' },
};

/** The status for machines, and in words for whoever reads the sentence. */
export function statusDetails(run: string, status: RunStatus) {
  return { run, status, statusEn: texts[status].en, statusZh: texts[status].zh };
}
