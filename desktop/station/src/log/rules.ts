// What a log folds by: which facts there are and how streams evolve. Passed in, so that an older or newer
// software can be stood in for.
import { catalogue, foldVersion } from '@lineside/core/domain/facts';
import type { Catalogue } from '@lineside/core/kernel/catalogue';

export interface Rules {
  catalogue: Catalogue;
  foldVersion: number;
}

export const todaysRules: Rules = { catalogue, foldVersion };
