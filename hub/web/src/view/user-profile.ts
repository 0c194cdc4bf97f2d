// A user as a command of its own sends them: everything as it stands, and no secret touched.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { UserRow } from '@lineside/core/contracts/people';

export type UserInput = HubCommandInput<'configureUser'>;
export type UserProfile = Pick<UserRow, 'user' | 'name' | 'roles' | 'lines' | 'stations' | 'language'>;

export function profileOf({ user, name, roles, lines, stations, language }: UserProfile): UserInput {
  const secrets = { badge: null, pin: null, password: null };
  return { user, name, roles: [...roles], lines: [...lines], stations: [...stations], language, ...secrets };
}
