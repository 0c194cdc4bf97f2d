// Every word of the hub's pages, in both languages; a missing one does not compile. `{name}` places are filled
// where they are shown. Problems have their own table (problems.ts), words inside shared parts too (ui-texts.ts).
import type { Text } from '../kernel/ids.ts';
import { hubAccountTexts } from './hub-account-texts.ts';
import { hubAuditTexts } from './hub-audit-texts.ts';
import { hubCaseTexts } from './hub-case-texts.ts';
import { hubFieldTexts } from './hub-field-texts.ts';
import { hubFrameTexts } from './hub-frame-texts.ts';
import { hubImportTexts } from './hub-import-texts.ts';
import { hubLineTexts } from './hub-line-texts.ts';
import { hubLoadingTexts } from './hub-loading-texts.ts';
import { hubMasterTexts } from './hub-master-texts.ts';
import { hubNewRunTexts } from './hub-new-run-texts.ts';
import { hubOrderTexts } from './hub-order-texts.ts';
import { hubPeopleTexts } from './hub-people-texts.ts';
import { hubPlantTexts } from './hub-plant-texts.ts';
import { hubReviewTexts } from './hub-review-texts.ts';
import { hubRoleTexts } from './hub-role-texts.ts';
import { hubRouteTexts } from './hub-route-texts.ts';
import { hubRunTexts } from './hub-run-texts.ts';
import { hubSettingTexts } from './hub-setting-texts.ts';
import { hubSpecTexts } from './hub-spec-texts.ts';
import { hubStationTexts } from './hub-station-texts.ts';
import { hubTraceTexts } from './hub-trace-texts.ts';

export const hubTexts = {
  ...hubAccountTexts,
  ...hubAuditTexts,
  ...hubCaseTexts,
  ...hubFieldTexts,
  ...hubFrameTexts,
  ...hubImportTexts,
  ...hubLineTexts,
  ...hubLoadingTexts,
  ...hubMasterTexts,
  ...hubNewRunTexts,
  ...hubOrderTexts,
  ...hubPeopleTexts,
  ...hubPlantTexts,
  ...hubReviewTexts,
  ...hubRoleTexts,
  ...hubRouteTexts,
  ...hubRunTexts,
  ...hubSettingTexts,
  ...hubSpecTexts,
  ...hubStationTexts,
  ...hubTraceTexts,
} as const satisfies Record<string, Text>;

export type HubTextKey = keyof typeof hubTexts;
