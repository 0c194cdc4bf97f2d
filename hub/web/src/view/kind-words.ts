// What the kinds of configured things, and whatever names them, are called.
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import type { Text } from '@lineside/core/kernel/ids';

const texts = {
  line: hubTexts.kindLine,
  stationGroup: hubTexts.kindStationGroup,
  station: hubTexts.kindStation,
  operation: hubTexts.kindOperation,
  defectCode: hubTexts.kindDefectCode,
  executionDefaults: hubTexts.kindExecutionDefaults,
  product: hubTexts.kindProduct,
  faiTemplate: hubTexts.kindFaiTemplate,
  samplingRule: hubTexts.kindSamplingRule,
  feederTable: hubTexts.kindFeederTable,
  dataSpec: hubTexts.kindDataSpec,
  routeDraft: hubTexts.kindRouteDraft,
  run: hubTexts.kindRun,
  order: hubTexts.kindOrder,
  device: hubTexts.kindDevice,
} as const satisfies Record<string, Text>;

/** A kind that this page does not know yet goes by its own name. */
export function kindText(kind: string): Text {
  return Object.hasOwn(texts, kind) ? texts[kind as keyof typeof texts] : { en: kind, zh: kind };
}
