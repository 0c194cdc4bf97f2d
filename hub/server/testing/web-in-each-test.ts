// A hub of its own over HTTP for each test of a file: somebody who may do everything is signed in, and all of it is
// closed afterwards.
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach } from 'vitest';
import { TestHub } from './test-hub.ts';
import { type Browser, webOf } from './test-web.ts';

export interface Web {
  plant: TestHub;
  app: FastifyInstance;
  admin: Browser;
}

/**
 * @param setUp what the plant has before anybody signs in
 * @returns filled anew for each test; empty before the first
 */
export function webInEachTest(setUp: (plant: TestHub) => Promise<void> = async () => {}): Readonly<Web> {
  const web = {} as Web;
  beforeEach(async () => {
    const plant = await TestHub.open();
    await setUp(plant);
    Object.assign(web, { plant, ...(await webOf(plant)) });
  });
  afterEach(async () => {
    await web.app.close();
    await web.plant.close();
  });
  return web;
}
