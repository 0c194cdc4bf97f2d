// A hub as far as enrolment goes, over real HTTP: it answers what the test says, and remembers what it was asked.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemBody } from '@lineside/core/contracts/problem';
import { type EnrolAnswer, EnrolRequest } from '@lineside/core/contracts/sync';
import type { ProblemCode } from '@lineside/core/i18n/problems';
import { onTestFinished } from 'vitest';

export const device = 'd'.repeat(32);

export interface EnrollingHub {
  url: string;
  asked: EnrolRequest[];
  /** what it answers from now on; LOST takes the request and answers nothing */
  says(answer: Partial<EnrolAnswer> | ProblemCode | 'LOST' | { body: unknown }): void;
}

export async function enrollingHub(station = 'ST-PRINT-01'): Promise<EnrollingHub> {
  const asked: EnrolRequest[] = [];
  let next: Parameters<EnrollingHub['says']>[0] = {};
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const chunk of incoming) text += chunk;
    asked.push(EnrolRequest.parse(JSON.parse(text)));
    if (next === 'LOST') return incoming.socket.destroy();
    const status = typeof next === 'string' ? 401 : 200;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(JSON.stringify(bodyOf(next, station)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    says: (answer) => {
      next = answer;
    },
  };
}

function bodyOf(answer: Parameters<EnrollingHub['says']>[0], station: string): unknown {
  if (typeof answer === 'string') return problemBody(answer as ProblemCode);
  if ('body' in answer) return answer.body;
  const feed = 'f'.repeat(32);
  const known = { device, station, hub: 'lineside', feed, checkNumber: '4071-9926', reason: null };
  return { outcome: 'WAITING', ...known, ...answer };
}
