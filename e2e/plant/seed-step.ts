// One command of the seed, with who sends it.
import type { HubCommandInput, HubCommandName } from '@lineside/core/contracts/hub-api';

export type SeedStep = {
  [Name in HubCommandName]: {
    name: Name;
    /** who sends it */
    by: 'admin' | 'engineer' | 'planner';
    /** what it is about, shown while seeding and part of its command id */
    subject: string;
    input: HubCommandInput<Name>;
  };
}[HubCommandName];
