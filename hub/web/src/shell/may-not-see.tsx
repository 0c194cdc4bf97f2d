// In place of a page that one may not see.
import { EmptyState } from '@lineside/ui/empty-state';
import { words } from '../language.ts';

export function MayNotSee() {
  return (
    <div class="sheet m-auto w-full max-w-[560px]">
      <EmptyState title={words('mayNotSee')} testId="may-not-see" />
    </div>
  );
}
