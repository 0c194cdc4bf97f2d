// A quiet line under the top bar: another run follows, somebody else signed in. It goes by itself.
import { say } from '@lineside/ui/language';
import { Show } from 'solid-js';
import { useStation } from '../../state/station-context.tsx';

export function NoticeBand() {
  const { notices } = useStation();
  return (
    <div role="status" class="contents">
      <Show when={notices.shown()}>
        {(notice) => (
          <p
            data-testid="notice"
            data-kind={notice().kind}
            class="print:hidden bg-accent-soft px-6 py-2 text-center text-lead font-semibold text-accent-ink"
          >
            {say(notice().text, notice().fills)}
          </p>
        )}
      </Show>
    </div>
  );
}
