// What uses and histories are asked of.
import type { EditedKind } from '@lineside/core/contracts/master-data';

/** Something that is edited. */
export interface Thing {
  kind: EditedKind;
  key: string;
}
