// Who may do what, where; and what is known of a user whatever came first.
import { describe, expect, test } from 'vitest';
import { stateAfter } from '../../testing/past.ts';
import { someone, stations } from '../../testing/smt-line.ts';
import { may } from './state.ts';

const here = { line: stations.spi.line, station: stations.spi.code };

describe('may', () => {
  test.each([
    ['a role that reaches the plant', someone(['exec:track_in']), true],
    ['a role without the point', someone(['exec:track_out']), false],
    ['lines assigned, none of them this', someone(['exec:track_in'], 'ASSIGNED_LINES'), false],
    [
      'lines assigned, this among them',
      { ...someone(['exec:track_in'], 'ASSIGNED_LINES'), lines: [here.line] },
      true,
    ],
    [
      'this line assigned, but a role that reaches stations',
      { ...someone(['exec:track_in'], 'ASSIGNED_STATIONS'), lines: [here.line] },
      false,
    ],
    [
      'this station assigned',
      { ...someone(['exec:track_in'], 'ASSIGNED_STATIONS'), stations: [here.station] },
      true,
    ],
  ])('given %s, then %#: %s', (_what, actor, allowed) => {
    expect(may(actor, 'exec:track_in', here)).toBe(allowed);
  });

  test('given two roles, when one lacks the point and the other the reach, then neither lends to the other', () => {
    const near = someone(['exec:track_out'], 'ALL');
    const far = someone(['exec:track_in'], 'ASSIGNED_LINES');
    expect(may({ ...near, roles: [...near.roles, ...far.roles] }, 'exec:track_in', here)).toBe(false);
  });
});

describe('a user', () => {
  const profile = {
    user: 'P03',
    name: 'P03',
    roles: ['OPERATOR'],
    lines: [],
    stations: [],
    language: 'en',
    badge: null,
    pin: null,
  };
  const configured = { type: 'user.configured', data: profile };
  const disabled = { type: 'user.disabled', data: { user: 'P03', reason: 'left' } };
  const chosen = { type: 'user.languageChosen', data: { user: 'P03', language: 'zh' } };

  test('given a user who chose a language, then it follows them', () => {
    expect(stateAfter('user', [configured, chosen])).toMatchObject({
      profile: { language: 'zh' },
      disabled: null,
    });
  });

  test('given a disabled user, then the reason is kept; configured again, they are back', () => {
    expect(stateAfter('user', [configured, disabled])).toMatchObject({ disabled: { reason: 'left' } });
    expect(stateAfter('user', [configured, disabled, configured])).toMatchObject({ disabled: null });
  });

  test('[F6] given news of a user not configured yet, then it is no one, and nothing breaks', () => {
    expect(stateAfter('user', [chosen])).toEqual({ profile: null, disabled: null });
    expect(stateAfter('user', [disabled])).toMatchObject({ profile: null, disabled: { reason: 'left' } });
  });
});
