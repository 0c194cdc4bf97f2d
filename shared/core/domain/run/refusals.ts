// Every reason for which a command about a run may be refused. Texts: i18n/problems.ts.
export const runRefusals = [
  'FORBIDDEN',
  'ORDER_NOT_FOUND',
  'ORDER_NOT_RELEASED',
  'ORDER_CLOSED',
  'ORDER_ON_HOLD',
  'ROUTE_VERSION_NOT_READY',
  'RUN_EXISTS',
  'RUN_NOT_FOUND',
  'RUN_STATUS_INVALID',
  'RUN_HAS_WORK',
  'RUN_UNITS_OPEN',
  'RUN_CLOSE_REASON',
  'SPLIT_NOT_POSSIBLE',
  'LINE_CANNOT_EXECUTE',
  'SERIAL_PATTERN_INVALID',
  'SERIAL_EXISTS',
  'SERIAL_TWICE',
] as const;
export type RunRefusal = (typeof runRefusals)[number];
