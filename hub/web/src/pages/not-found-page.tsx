// An address that leads nowhere.

import { EmptyState } from '@lineside/ui/empty-state';
import { A } from '@solidjs/router';
import { words } from '../language.ts';
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
          <A href="/" class="lead-link font-semibold">
            {words('toOverview')}
          </A>
        }
        testId="not-found"
      />
    </div>
  );
}
