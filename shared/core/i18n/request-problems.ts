// Errors of requests as such, whatever they ask for. Part of problems.ts.

import type { Text } from '../kernel/ids.ts';

/** Requests that are not well-formed, not allowed, or too much. */
export type RequestProblem =
  | 'VALIDATION_ERROR'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'RATE_LIMITED'
  | 'TOKEN_INVALID'
  | 'ORIGIN_NOT_ALLOWED'
  | 'HOST_NOT_ALLOWED'
  | 'CSRF_REFUSED'
  | 'INTERNAL_FAULT';

export const requestProblemTexts: Record<RequestProblem, Text> = {
  VALIDATION_ERROR: {
    en: 'The input is not valid at {path}: {issue}.',
    zh: '输入不合规（{path}）：{issue}。',
  },
  NOT_FOUND: { en: 'There is nothing at {path}.', zh: '查无此项：{path}。' },
  METHOD_NOT_ALLOWED: { en: '{method} is not possible at {path}.', zh: '{path} 不支持 {method}。' },
  BODY_TOO_LARGE: {
    en: 'The request is larger than {limitBytes} bytes. Send less at once.',
    zh: '请求超过 {limitBytes} 字节，请减小。',
  },
  UNSUPPORTED_MEDIA_TYPE: { en: 'Send JSON (application/json).', zh: '请发送 JSON（application/json）。' },
  RATE_LIMITED: {
    en: 'Too many requests. Try again in {seconds} s.',
    zh: '请求过多，请 {seconds} 秒后再试。',
  },
  TOKEN_INVALID: {
    en: 'Open the station with the address that its start printed.',
    zh: '请用工位启动时显示的地址打开。',
  },
  ORIGIN_NOT_ALLOWED: {
    en: 'Requests from {origin} are not allowed here.',
    zh: '不允许来自 {origin} 的请求。',
  },
  HOST_NOT_ALLOWED: {
    en: 'This station answers on its own loopback address only.',
    zh: '本工位只在本机回环地址上应答。',
  },
  CSRF_REFUSED: {
    en: 'The request did not come from this page. Reload and try again.',
    zh: '请求并非来自本页面，请刷新后重试。',
  },
  INTERNAL_FAULT: {
    en: 'Something broke here (reference {reference}). Tell IT.',
    zh: '系统故障（编号 {reference}），请通知 IT。',
  },
};
