// A PC that asks to become a station, as far as the hub can tell: a key, and the request it sends with a code.
import { EnrolAnswer, type EnrolRequest } from '@lineside/core/contracts/sync';
import type { FastifyInstance } from 'fastify';
import { DeviceKey } from './device-key.ts';

export class NewPc {
  readonly key = new DeviceKey();
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  request(code: string): EnrolRequest {
    return this.key.enrolRequest(code, 'PC-0815');
  }

  ask(code: string, change: Partial<EnrolRequest> = {}) {
    const payload = { ...this.request(code), ...change };
    return this.#app.inject({ method: 'POST', url: '/api/sync/enrol', payload });
  }

  /** Asks, and expects an answer. */
  async standing(code: string): Promise<EnrolAnswer> {
    return EnrolAnswer.parse((await this.ask(code)).json());
  }
}
