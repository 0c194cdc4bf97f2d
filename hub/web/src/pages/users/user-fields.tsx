// A user's own fields; lines and stations only where a chosen role needs them to hold anywhere.
import { hubCommands } from '@lineside/core/contracts/hub-api';
import type { DataScope } from '@lineside/core/domain/access/permission';
import { language, say } from '@lineside/ui/language';
import { createMemo, Show } from 'solid-js';
import { words } from '../../language.ts';
import { type Option, SelectInput, TextInput } from '../../parts/form-fields.tsx';
import { PickMany } from '../../parts/pick-many.tsx';
import { fieldProblems } from '../../view/field-problems.ts';
import { rolesBoundTo } from '../../view/user-reach.ts';
import type { People } from './use-people.ts';
import type { UserEdit } from './user-edit.ts';

interface UserFieldsProps {
  edit: UserEdit;
  people: People;
  isNew: boolean;
  /** ids of others */
  taken: ReadonlySet<string>;
}

const languages = ['en', 'zh'] as const;

export function UserFields(props: UserFieldsProps) {
  const { edit } = props;
  const problem = createMemo(() => fieldProblems(hubCommands.configureUser, edit.data(), language()));
  const idProblem = () =>
    props.isNew && props.taken.has(edit.data().user)
      ? words('faultTaken', { code: edit.data().user })
      : problem()('user');
  const chosen = () => edit.data().roles;
  const boundNames = (scope: DataScope) =>
    rolesBoundTo(scope, chosen(), props.people.roles)
      .map((code) => props.people.roles.find((role) => role.code === code))
      .map((role) => (role === undefined ? '' : say(role.name)))
      .join(', ');
  const toLines = () => boundNames('ASSIGNED_LINES');
  const toStations = () => boundNames('ASSIGNED_STATIONS');
  const roleOptions = (): Option<string>[] =>
    props.people.roles.map(({ code, name }) => ({ value: code, label: say(name) }));
  const lineOptions = (): Option<string>[] =>
    props.people.lines.map(({ data }) => ({ value: data.code, label: `${say(data.name)} · ${data.code}` }));
  const stationOptions = (): Option<string>[] =>
    props.people.stations.map(({ data }) => ({
      value: data.code,
      label: `${data.code} · ${say(data.name)}`,
    }));
  return (
    <>
      <div class="grid gap-4 sm:grid-cols-2">
        <Show when={props.isNew}>
          <TextInput
            label={words('userId')}
            hint={words('userIdHint')}
            value={edit.entered().user}
            onValue={(user) => edit.set({ user })}
            problem={idProblem()}
            maxLength={64}
            required
            code
            testId="user-id"
          />
        </Show>
        <TextInput
          label={words('userName')}
          value={edit.entered().name}
          onValue={(name) => edit.set({ name })}
          problem={problem()('name')}
          maxLength={80}
          required
          testId="user-name"
        />
        <SelectInput
          label={words('userLanguage')}
          value={edit.entered().language}
          options={languages.map((code) => ({
            value: code,
            label: words(code === 'en' ? 'languageEN' : 'languageZH'),
          }))}
          onValue={(code) => edit.set({ language: code })}
          testId="user-language"
        />
      </div>
      <PickMany
        label={words('userRoles')}
        value={edit.entered().roles}
        options={roleOptions()}
        onValue={(roles) => edit.set({ roles: [...roles] })}
        problem={problem()('roles')}
        testId="user-roles"
      />
      <Show when={toLines() !== ''}>
        <PickMany
          label={words('userLines')}
          hint={words('userLinesHint', { roles: toLines() })}
          value={edit.entered().lines}
          options={lineOptions()}
          onValue={(lines) => edit.set({ lines: [...lines] })}
          problem={problem()('lines')}
          testId="user-lines"
        />
      </Show>
      <Show when={toStations() !== ''}>
        <PickMany
          label={words('userStations')}
          hint={words('userStationsHint', { roles: toStations() })}
          value={edit.entered().stations}
          options={stationOptions()}
          onValue={(stations) => edit.set({ stations: [...stations] })}
          problem={problem()('stations')}
          testId="user-stations"
        />
      </Show>
      <Show when={chosen().length > 0 && toLines() === '' && toStations() === ''}>
        <p class="m-0 text-mini text-ink-faint">{words('userPlacesNeedless')}</p>
      </Show>
    </>
  );
}
