// Above a route: what it is and how it stands, undo and redo, and saving.
import { Badge } from '@lineside/ui/badge';
import { say } from '@lineside/ui/language';
import Redo2 from 'lucide-solid/icons/redo-2';
import Undo2 from 'lucide-solid/icons/undo-2';
import { type JSX, Show } from 'solid-js';
import { words } from '../../language.ts';
import { Ago } from '../../parts/ago.tsx';
import { Lead } from '../../parts/lead.tsx';
import { SaveButton } from '../../parts/save-button.tsx';
import { versionAddress } from '../../view/route-address.ts';
import type { RouteDesk } from './route-desk.ts';

export function RouteHead(props: { desk: RouteDesk }) {
  const draft = () => props.desk.draft();
  return (
    <header class="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Lead look="lead" href="/routes" class="text-table">
        {words('navRoutes')}
      </Lead>
      <span aria-hidden="true" class="text-ink-faint">
        /
      </span>
      <h1 class="m-0 min-w-0 truncate text-[17px] font-semibold tracking-tight" title={say(draft().name)}>
        {say(draft().name) || draft().route}
      </h1>
      <span class="font-code text-table text-ink-faint">{draft().route}</span>
      <Badge kind="neutral" title={words(`source${draft().source}Hint`)}>
        {words(`choice${draft().source}`)}
      </Badge>
      <Show when={!draft().active}>
        <Badge kind="neutral">{words('routeInactive')}</Badge>
      </Show>
      <Show
        when={props.desk.inUse()}
        fallback={<span class="text-table text-ink-faint">{words('routeNeverPublished')}</span>}
      >
        {(version) => (
          <Lead look="lead" href={versionAddress(draft().route, version().version)} class="text-table">
            {words('routeInUse', { version: version().version })}
          </Lead>
        )}
      </Show>
      <div class="ml-auto flex items-center gap-1.5">
        <Show
          when={props.desk.dirty()}
          fallback={
            <span class="pr-1 text-mini text-ink-faint" data-testid="route-saved">
              {words('routeChangedBy', { who: props.desk.detail().changedByName })}{' '}
              <Ago at={props.desk.detail().changedAt} />
            </span>
          }
        >
          <span class="pr-1 text-mini font-semibold text-warn-ink" role="status" data-testid="route-unsaved">
            {words('routeUnsaved')}
          </span>
        </Show>
        <Show when={!props.desk.readOnly()}>
          <HeadButton
            label={words('routeUndo')}
            keys="Control+Z"
            disabled={!props.desk.canUndo()}
            onPress={props.desk.undo}
            testId="route-undo"
          >
            <Undo2 size={15} aria-hidden="true" />
          </HeadButton>
          <HeadButton
            label={words('routeRedo')}
            keys="Control+Shift+Z"
            disabled={!props.desk.canRedo()}
            onPress={props.desk.redo}
            testId="route-redo"
          >
            <Redo2 size={15} aria-hidden="true" />
          </HeadButton>
          <SaveButton
            saving={props.desk.saving()}
            disabled={!props.desk.dirty() || props.desk.saving()}
            onSave={() => void props.desk.save()}
            testId="route-save"
          />
        </Show>
      </div>
    </header>
  );
}

function HeadButton(props: {
  label: string;
  keys: string;
  disabled: boolean;
  onPress: () => void;
  testId: string;
  children: JSX.Element;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      aria-keyshortcuts={props.keys}
      disabled={props.disabled}
      data-testid={props.testId}
      onClick={() => props.onPress()}
      class="grid size-8 place-items-center rounded-card border border-line-strong bg-surface p-0 text-ink hover:border-accent hover:text-accent-ink disabled:border-line disabled:bg-sunken disabled:text-ink-faint"
    >
      {props.children}
    </button>
  );
}
