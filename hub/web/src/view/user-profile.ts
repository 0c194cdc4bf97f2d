// A user as a command of its own sends them: everything as it stands, on the edition that was read, and no secret touched.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { UserRow } from '@lineside/core/contracts/people';

export type UserInput = HubCommandInput<'configureUser'>;
export type UserProfile = Pick<
  UserRow,
  'user' | 'name' | 'roles' | 'lines' | 'stations' | 'language' | 'edition'
>;

export function profileOf({ user, name, roles, lines, stations, language, edition }: UserProfile) {
  const secrets = { badge: null, pin: null, password: null };
  const profile = { user, name, roles: [...roles], lines: [...lines], stations: [...stations], language };
  return { ...profile, ...secrets, basedOn: edition } satisfies UserInput;
}
