// Every word of the hub's pages, in both languages; a missing one does not compile. `{name}` places are filled
// where they are shown. Problems have their own table (problems.ts), words inside shared parts too (ui-texts.ts).
import type { Text } from '../kernel/ids.ts';
import { hubCaseTexts } from './hub-case-texts.ts';
import { hubFieldTexts } from './hub-field-texts.ts';
import { hubFrameTexts } from './hub-frame-texts.ts';
import { hubLoadingTexts } from './hub-loading-texts.ts';
import { hubMasterTexts } from './hub-master-texts.ts';
import { hubPlantTexts } from './hub-plant-texts.ts';
import { hubReviewTexts } from './hub-review-texts.ts';
import { hubRouteTexts } from './hub-route-texts.ts';
import { hubRunTexts } from './hub-run-texts.ts';
import { hubSettingTexts } from './hub-setting-texts.ts';
import { hubSpecTexts } from './hub-spec-texts.ts';
import { hubStationTexts } from './hub-station-texts.ts';
import { hubTraceTexts } from './hub-trace-texts.ts';

export const hubTexts = {
  ...hubCaseTexts,
  ...hubFieldTexts,
  ...hubFrameTexts,
  ...hubLoadingTexts,
  ...hubMasterTexts,
  ...hubPlantTexts,
  ...hubReviewTexts,
  ...hubRouteTexts,
  ...hubRunTexts,
  ...hubSettingTexts,
  ...hubSpecTexts,
  ...hubStationTexts,
  ...hubTraceTexts,
} as const satisfies Record<string, Text>;

export type HubTextKey = keyof typeof hubTexts;
