// First-article templates (form QR-Pro-05 and its DIP sister): what is looked at on the first board of a run.
import { z } from 'zod';
import { Code, Text } from '../../kernel/ids.ts';
import { Removed } from '../master/removed.ts';

export const FaiTemplateCode = Code;

export const FaiItem = z.object({
  code: z.string().min(1).max(64),
  /** under which heading of the form it stands */
  section: Text,
  name: Text,
  method: Text,
  /** what must hold, one sentence each, so worded that yes means good */
  criteria: z.array(Text).max(20),
  /** OK_NG is answered by hand; VALUE by the data-collection specs named in `specs` */
  result: z.enum(['OK_NG', 'VALUE']),
  required: z.boolean(),
  specs: z.array(z.string().min(1).max(64)).max(20),
  /** which side answers it: production and quality check different items */
  by: z.enum(['PRODUCTION', 'QUALITY', 'BOTH']),
});
export type FaiItem = z.infer<typeof FaiItem>;

export const FaiTemplateConfigured = z.object({
  code: FaiTemplateCode,
  name: Text,
  /** boards tried and judged before the run is authorised */
  sampleQty: z.int().min(1).max(50),
  items: z.array(FaiItem).min(1).max(200),
});
export type FaiTemplateConfigured = z.infer<typeof FaiTemplateConfigured>;

export const faiFacts = {
  'faiTemplate.configured': {
    stream: 'faiTemplate',
    v: 1,
    by: 'HUB',
    data: FaiTemplateConfigured,
    upcast: {},
  },
  'faiTemplate.removed': { stream: 'faiTemplate', v: 1, by: 'HUB', data: Removed, upcast: {} },
} as const;
