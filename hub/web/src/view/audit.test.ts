// The audit's filters and its address say the same thing; each fact leads to what it is about.
import { AuditQuery } from '@lineside/core/contracts/people';
import { factTypes } from '@lineside/core/domain/facts';
import { describe, expect, test } from 'vitest';
import {
  type AuditView,
  auditQueryText,
  everything,
  isNarrowed,
  readAuditView,
  writeAuditView,
} from './audit-filters.ts';
import { auditSubject } from './audit-subject.ts';
import { factWord } from './fact-word.ts';

const view: AuditView = {
  actor: 'admin',
  area: 'MASTER_DATA',
  type: 'line.configured',
  subject: 'SMT-A',
  station: 'hub',
  from: '2026-03-09',
  to: '2026-03-09',
};

describe('the filters', () => {
  test('given any view, when written and read again, then it is the same', () => {
    expect(readAuditView(writeAuditView(view))).toEqual(view);
    expect(readAuditView({})).toEqual(everything);
  });

  test('given what no filter is, then it is left out', () => {
    expect(readAuditView({ area: 'NOWHERE', from: 'yesterday', to: '2026-02-30' })).toEqual(everything);
    expect([isNarrowed(everything), isNarrowed(view)]).toEqual([false, true]);
  });

  test('given one day, then the hub is asked from its first to its last millisecond', () => {
    const query = new URLSearchParams(auditQueryText(view));
    expect(Number(query.get('from'))).toBe(new Date(2026, 2, 9).getTime());
    expect(Number(query.get('to'))).toBe(new Date(2026, 2, 10).getTime() - 1);
    expect(query.get('station')).toBe('HUB');
  });

  test('given texts longer than anything is called, then the hub is still asked what it takes', () => {
    const long = 'x'.repeat(500);
    const typed = readAuditView({ actor: long, type: long, subject: long, station: long });
    const query = Object.fromEntries(new URLSearchParams(auditQueryText(typed)));
    expect(AuditQuery.safeParse(query).success).toBe(true);
  });

  test('given no filter, then nothing is asked for', () => {
    expect(auditQueryText(everything)).toBe('');
  });
});

describe('what a fact is about', () => {
  test.each([
    ['unit:SN-1:2', 'SN-1:2', '/trace/SN-1%3A2'],
    ['run:RUN-1', 'RUN-1', '/runs/RUN-1'],
    ['user:P01', 'P01', '/users?edit=P01'],
    ['role:leader', 'leader', '/roles?edit=leader'],
    ['line:SMT-A', 'SMT-A', '/plant?kind=line&edit=SMT-A'],
    ['route:SMT-BOT-STD', 'SMT-BOT-STD', '/routes/SMT-BOT-STD'],
    ['export:TRACE SN-1', 'TRACE SN-1', null],
    ['moon:X', 'X', null],
  ])('given %s, then its key and its page', (stream, key, address) => {
    expect(auditSubject(stream)).toMatchObject({ key, address });
  });

  test('given every fact there is, then it has a word; one from a newer hub goes by its type', () => {
    const bare = Object.keys(factTypes).filter((type) => factWord({ type }, 'zh') === type);
    expect(bare).toEqual([]);
    expect(factWord({ type: 'moon.landed' }, 'en')).toBe('moon.landed');
  });
});
