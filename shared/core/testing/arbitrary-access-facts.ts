// Arbitrary facts of roles and people.
import * as fc from 'fast-check';
import { permissions } from '../domain/access/permission.ts';
import { line, name, reason, text, user } from './arbitrary-words.ts';

const userStream = user.map((code) => `user:${code}`);
const language = fc.constantFrom('en', 'zh');
const secret = fc.option(fc.constant('scrypt$16384$c2FsdA$aGFzaA'));

export const arbitraryAccessFacts = {
  'role.configured': {
    stream: fc.constant('role:OPERATOR'),
    data: fc.record({
      code: fc.constant('OPERATOR'),
      name,
      permissions: fc.subarray([...permissions]),
      scope: fc.constantFrom('ALL', 'ASSIGNED_LINES', 'ASSIGNED_STATIONS'),
    }),
  },
  'role.removed': { stream: fc.constant('role:OPERATOR'), data: fc.record({ key: fc.constant('OPERATOR') }) },
  'user.configured': {
    stream: userStream,
    data: fc.record({
      user,
      name: text,
      roles: fc.constant(['OPERATOR']),
      lines: fc.array(line, { maxLength: 2 }),
      stations: fc.constant([]),
      language,
      badge: secret,
      pin: secret,
    }),
  },
  'user.disabled': { stream: userStream, data: fc.record({ user, reason }) },
  'user.enabled': { stream: userStream, data: fc.record({ user, reason }) },
  'user.passwordSet': { stream: userStream, data: fc.record({ user, mustChange: fc.boolean() }) },
  'user.passwordCleared': { stream: userStream, data: fc.record({ user }) },
  'user.signedOut': { stream: userStream, data: fc.record({ user, reason }) },
  'user.sessionEnded': {
    stream: userStream,
    data: fc.record({ user, agent: text, openedAt: fc.nat() }),
  },
  'user.languageChosen': { stream: userStream, data: fc.record({ user, language }) },
};
