// An address that leads nowhere.

import { EmptyState } from '@lineside/ui/empty-state';
import { words } from '../language.ts';
import { Lead } from '../parts/lead.tsx';
import { usePageTitle } from '../parts/page-title.ts';

export function NotFoundPage() {
  usePageTitle(() => words('pageNotFound'));
  return (
    <div class="sheet m-auto">
      <h1 class="sr-only">{words('pageNotFound')}</h1>
      <EmptyState
        title={words('pageNotFound')}
        hint={words('pageNotFoundHint')}
        action={
          <Lead look="lead" href="/" class="font-semibold">
            {words('toOverview')}
          </Lead>
        }
        testId="not-found"
      />
    </div>
  );
}
