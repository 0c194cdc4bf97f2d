// What an answer must never be, whatever was asked.
import { ProblemBody, statusOf } from '@lineside/core/contracts/problem';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: string;
}

const Problem = ProblemBody.strict();

/** What is wrong with an answer; null for a proper one. @param head a HEAD request, whose answer has no body */
export function faultIn({ status, headers, body }: Answer, head: boolean): string | null {
  if (status >= 500) return `status ${status}: ${body.slice(0, 300)}`;
  if (status < 400 || head) return null;
  const problem = Problem.safeParse(jsonIn(body));
  if (!problem.success) return `status ${status} without a problem: ${body.slice(0, 300)}`;
  const { code, message } = problem.data.error;
  if (statusOf(code) !== status) return `${code} with status ${status}`;
  if (!String(headers['content-type']).startsWith('application/json')) return `${code} is not sent as JSON`;
  if (message.en === '' || message.zh === '') return `${code} has no words`;
  if (/\\n\s+at |node_modules|SQLITE_/.test(body)) return `${code} tells what nobody outside may know`;
  return null;
}

/** Refused by its status, or by an answer that says so. */
export function isRefusal({ status, body }: Answer): boolean {
  return status >= 400 || /^\{"ok":false[,}]/.test(body);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
