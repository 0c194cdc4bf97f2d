// What a server answers to bytes that are no HTTP request: they never reach a route, so the answer is written whole.
import { problemBody, statusOf } from './problem.ts';

/** @param issue what the parser found, e.g. `HPE_INVALID_METHOD`. @returns what to send before hanging up */
export function malformedRequestAnswer(issue: string): string {
  const body = problemBody('VALIDATION_ERROR', { path: 'request', issue });
  return [
    `HTTP/1.1 ${statusOf(body.error.code)} Bad Request`,
    'content-type: application/json; charset=utf-8',
    // its end is the end of the connection
    'connection: close',
    '',
    JSON.stringify(body),
  ].join('\r\n');
}
