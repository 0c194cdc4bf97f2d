// The roles: as a list or as the whole matrix of points; presets that are not here can be added. What is edited stands in
// the address.
import type { RoleList } from '@lineside/core/contracts/people';
import { EmptyState } from '@lineside/ui/empty-state';
import { useSearchParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import Plus from 'lucide-solid/icons/plus';
import { Show } from 'solid-js';
import { useMay } from '../../api/may.ts';
import { rolesQuery } from '../../api/people-queries.ts';
import { words } from '../../language.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { OpenedThing } from '../../parts/opened-thing.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Reading } from '../../parts/reading.tsx';
import { Segmented } from '../../parts/segmented.tsx';
import { TableSkeleton } from '../../parts/table-skeleton.tsx';
import { MissingPresets } from './missing-presets.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { RoleMatrix } from './role-matrix.tsx';
import { RolesTable } from './roles-table.tsx';

const views = ['LIST', 'MATRIX'] as const;

export function RolesPage() {
  usePageTitle(() => words('rolesTitle'));
  const roles = useQuery(rolesQuery);
  return (
    <div class="flex h-[calc(100dvh-72px)] min-h-80 flex-col gap-3 xl:h-[calc(100dvh-80px)]">
      <Reading query={roles} skeleton={<TableSkeleton columns={6} />}>
        {(read) => <RolesRead list={read()} />}
      </Reading>
    </div>
  );
}

function RolesRead(props: { list: RoleList }) {
  const may = useMay();
  const [query, setQuery] = useSearchParams<{ as: string; edit: string; new: string }>();
  const view = () => (query.as === 'matrix' ? 'MATRIX' : 'LIST');
  const mayEdit = () => may('system:role_manage');
  const opened = () => (query.new !== undefined && mayEdit() ? '' : query.edit || null);
  const close = () => setQuery({ edit: null, new: null }, { replace: true, scroll: false });
  return (
    <>
      <header class="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 class="m-0 text-[17px] font-semibold tracking-tight">{words('rolesTitle')}</h1>
        <Segmented
          label={words('rolesView')}
          value={view()}
          options={views.map((one) => ({ value: one, label: words(`rolesAs${one}`) }))}
          onValue={(one) => setQuery({ as: one === 'MATRIX' ? 'matrix' : null }, { replace: true })}
          testId="roles-as"
        />
        <Show when={mayEdit()}>
          <span class="ml-auto">
            <ButtonLink href="/roles?new=1" testId="role-new" primary>
              <Plus size={14} aria-hidden="true" />
              {words('roleNew')}
            </ButtonLink>
          </span>
        </Show>
      </header>
      <Show when={mayEdit() && props.list.missing.length > 0}>
        <MissingPresets missing={props.list.missing} />
      </Show>
      <section class="sheet min-h-0 overflow-auto" aria-label={words('rolesTitle')} tabindex="0">
        <Show
          when={props.list.rows.length > 0}
          fallback={<EmptyState title={words('rolesEmpty')} hint={words('rolesEmptyHint')} />}
        >
          <Show when={view() === 'MATRIX'} fallback={<RolesTable roles={props.list.rows} />}>
            <RoleMatrix roles={props.list.rows} />
          </Show>
        </Show>
      </section>
      <OpenedThing
        opened={opened()}
        isThere={(code) => props.list.rows.some((role) => role.code === code)}
        list={{ href: '/roles', name: words('rolesTitle') }}
        goneTestId="role-gone"
      >
        {(code) => <RoleDialog roles={props.list.rows} code={code} readOnly={!mayEdit()} onClose={close} />}
      </OpenedThing>
    </>
  );
}
