// Bad news over HTTP as an error that keeps its code, for both clients.
import { ProblemBody } from '@lineside/core/contracts/problem';

export class ApiProblem extends Error {
  readonly status: number;
  /** a problem code of the contracts, or `HTTP_<status>` when the answer was no ProblemBody */
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(what: string, status: number, body: unknown) {
    const parsed = ProblemBody.safeParse(body);
    const code = parsed.success ? parsed.data.error.code : `HTTP_${status}`;
    super(`${what}: ${code}${parsed.success ? ` (${parsed.data.error.message.en})` : ''}`);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.details = parsed.success ? parsed.data.error.details : {};
  }
}

/** Reads a JSON answer; throws `ApiProblem` for anything but 2xx. */
export async function readAnswer(what: string, response: Response): Promise<unknown> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = text === '' ? null : JSON.parse(text);
  } catch {
    body = null;
  }
  if (!response.ok) throw new ApiProblem(what, response.status, body);
  return body;
}
