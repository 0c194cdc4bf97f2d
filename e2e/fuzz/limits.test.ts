// [P6] Whoever asks too often is told so, in words and with a time, and keeps nobody else from asking.
import { ProblemBody } from '@lineside/core/contracts/problem';
import { buildApp } from '@lineside/hub/app';
import { TestHub } from '@lineside/hub/testing/test-hub';
import { afterAll, beforeAll, expect, test } from 'vitest';

let plant: TestHub;
let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  plant = await TestHub.withPlant();
  app = await buildApp(plant.hub);
});
afterAll(async () => {
  await app.close();
  await plant.close();
});

const enrolment = {
  code: 'ABCD-EFGH-JKMN-PQRS',
  publicKey: 'AAAA',
  proof: 'AAAA',
  software: 's',
  hostname: 'h',
};

const wrong = { user: 'admin', password: 'not the password' };

test.each([
  ['a page', '10.9.1', { method: 'GET', url: '/health' }, 'RATE_LIMITED', 3_000],
  [
    'an enrolment code',
    '10.9.2',
    { method: 'POST', url: '/api/sync/enrol', payload: enrolment },
    'RATE_LIMITED',
    60,
  ],
  ['a password', '10.9.3', { method: 'POST', url: '/api/session', payload: wrong }, 'SIGN_IN_LOCKED', 60],
] as const)(
  '[P6] given %s tried without end from one address, then 429 with a time to come again, there and nowhere else',
  async (_what, net, request, code, most) => {
    const from = (remoteAddress: string) => app.inject({ ...request, remoteAddress });
    let tried = 0;
    let answer = await from(`${net}.1`);
    for (; answer.statusCode !== 429 && tried <= most; tried += 1) answer = await from(`${net}.1`);
    const { error } = ProblemBody.parse(answer.json());
    expect([answer.statusCode, error.code]).toEqual([429, code]);
    expect([error.message.en, error.message.zh]).not.toContain('');
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(tried).toBeGreaterThan(5);
    expect((await from(`${net}.2`)).statusCode).not.toBe(429);
  },
);
