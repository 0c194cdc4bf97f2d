// The pages of engineers in the order of their navigation, by the address that each begins with.

export const engineeringPages = [
  '/routes',
  '/data-specs',
  '/feeder-tables',
  '/fai-templates',
  '/sampling-rules',
  '/plant',
] as const;
export type EngineeringPage = (typeof engineeringPages)[number];
