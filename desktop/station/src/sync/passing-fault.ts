// Which faults a sync loop lives through: those of the link, and a disk that may have room again later.
import { LinkFault } from '@lineside/core/contracts/sync';
import { isDiskFull } from '../disk-full.ts';

/** @throws whatever is neither: a broken invariant ends the process, which is then started anew. */
export function passingFault(error: unknown): LinkFault {
  if (error instanceof LinkFault) return error;
  if (isDiskFull(error)) return new LinkFault('BUSY', 'DISK_FULL');
  throw error;
}
