// One person's session at the hub over its public HTTP contract; signs in again when the hub forgot the session.
import { SalvageReceipt, StationList } from '@lineside/core/contracts/devices';
import {
  CommandAnswer,
  EnrolmentCode,
  Health,
  type HubCommandInput,
  type HubCommandName,
  HubEvent,
  HubSession,
  Overview,
  SearchAnswer,
} from '@lineside/core/contracts/hub-api';
import { RunDetail, RunList } from '@lineside/core/contracts/planning';
import { ExceptionDetail, ExceptionList, type ExceptionQuery } from '@lineside/core/contracts/review';
import { Trace } from '@lineside/core/contracts/trace';
import type { z } from 'zod';
import { ApiProblem, readAnswer } from './api-problem.ts';
import { sseMessages } from './sse.ts';

export class HubClient {
  readonly #base: string;
  readonly #user: string;
  readonly #password: string;
  #cookie = '';
  #csrf = '';

  constructor(base: string, user: string, password: string) {
    this.#base = base;
    this.#user = user;
    this.#password = password;
  }

  /** @throws ApiProblem PASSWORD_WRONG, SIGN_IN_LOCKED, RATE_LIMITED */
  async signIn(): Promise<HubSession> {
    const response = await fetch(`${this.#base}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: this.#user, password: this.#password }),
    });
    const session = HubSession.parse(await readAnswer(`sign-in of ${this.#user}`, response));
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';', 1)[0])
      .join('; ');
    this.#csrf = session.csrf;
    return session;
  }

  async signOut(): Promise<void> {
    await this.#request('DELETE', '/api/session');
    this.#cookie = '';
  }

  /** Sends one command; the same id again changes nothing. */
  async command<Name extends HubCommandName>(
    name: Name,
    command: string,
    input: HubCommandInput<Name>,
  ): Promise<z.infer<typeof CommandAnswer>> {
    return CommandAnswer.parse(await this.#request('POST', `/api/commands/${name}`, { command, input }));
  }

  async enrolmentCode(station: string, minutes = 10): Promise<string> {
    const answer = await this.#request('POST', '/api/enrolment-codes', { station, minutes });
    return EnrolmentCode.parse(answer).code;
  }

  async stations(): Promise<StationList> {
    return StationList.parse(await this.#request('GET', '/api/stations'));
  }

  /** @param line one line of a station's salvage file */
  async salvage(line: string): Promise<z.infer<typeof SalvageReceipt>> {
    return SalvageReceipt.parse(await this.#request('POST', '/api/salvage', JSON.parse(line)));
  }

  async overview(): Promise<Overview> {
    return Overview.parse(await this.#request('GET', '/api/overview'));
  }

  /** The runs touched last, at most two hundred. */
  async runs(): Promise<RunList['rows']> {
    return RunList.parse(await this.#request('GET', '/api/runs?limit=200')).rows;
  }

  async run(run: string): Promise<RunDetail> {
    return RunDetail.parse(await this.#request('GET', `/api/runs/${encodeURIComponent(run)}`));
  }

  async trace(sn: string): Promise<Trace> {
    return Trace.parse(await this.#request('GET', `/api/trace/${encodeURIComponent(sn)}`));
  }

  async exceptions(query: ExceptionQuery = {}): Promise<ExceptionList> {
    const given = Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]);
    return ExceptionList.parse(await this.#request('GET', `/api/exceptions?${new URLSearchParams(given)}`));
  }

  async exception(id: string): Promise<ExceptionDetail> {
    return ExceptionDetail.parse(await this.#request('GET', `/api/exceptions/${id}`));
  }

  async search(text: string): Promise<z.infer<typeof SearchAnswer>['hits']> {
    const answer = await this.#request('GET', `/api/search?q=${encodeURIComponent(text)}`);
    return SearchAnswer.parse(answer).hits;
  }

  /** Any other read; throws ApiProblem. */
  async read<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
    return schema.parse(await this.#request('GET', path));
  }

  /** Writes by address; the same content again changes nothing. */
  async put(path: string, body: unknown): Promise<z.infer<typeof CommandAnswer>> {
    return CommandAnswer.parse(await this.#request('PUT', path, body));
  }

  /** A question too long for an address; writes nothing. */
  async ask<Schema extends z.ZodType>(path: string, body: unknown, schema: Schema): Promise<z.infer<Schema>> {
    return schema.parse(await this.#request('POST', path, body));
  }

  async health(): Promise<z.infer<typeof Health>> {
    return Health.parse(await readAnswer('health', await fetch(`${this.#base}/health`)));
  }

  /** Positions as the hub announces them, until `signal` aborts or the hub goes away. */
  async *events(signal: AbortSignal): AsyncGenerator<number> {
    const headers = { cookie: this.#cookie };
    const response = await fetch(`${this.#base}/api/events`, { headers, signal });
    for await (const message of sseMessages(response)) yield HubEvent.parse(JSON.parse(message)).position;
  }

  async #request(method: string, path: string, body?: unknown): Promise<unknown> {
    if (this.#cookie === '') await this.signIn();
    try {
      return await this.#send(method, path, body);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'NOT_SIGNED_IN') throw error;
      await this.signIn();
      return await this.#send(method, path, body);
    }
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers: Record<string, string> = { cookie: this.#cookie };
    if (method !== 'GET') headers['x-lineside-csrf'] = this.#csrf;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const response = await fetch(`${this.#base}${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return await readAnswer(`${method} ${path}`, response);
  }
}
