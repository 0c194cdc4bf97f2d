// The address of everything that can be linked to.
import type { Permission } from '@lineside/core/domain/access/permission';
import { administrationNeeds, administrationPage } from './administration-pages.ts';
import { engineeringPages } from './engineering-pages.ts';

export function runAddress(run: string, query: Record<string, string> = {}): string {
  return withQuery(`/runs/${encodeURIComponent(run)}`, query);
}

/** Where a run's labels are looked at and printed. */
export function labelsAddress(run: string): string {
  return `${runAddress(run)}/labels`;
}

export function orderAddress(order: string): string {
  return `/orders/${encodeURIComponent(order)}`;
}

/** A line as it is now. */
export function lineAddress(line: string): string {
  return `/lines/${encodeURIComponent(line)}`;
}

export function traceAddress(sn: string): string {
  return `/trace/${encodeURIComponent(sn)}`;
}

export function stationAddress(station: string): string {
  return withQuery('/stations', { station });
}

/** A case on the review desk; whatever its state, it is shown. */
export function caseAddress(exception: string): string {
  return withQuery('/review', { case: exception });
}

/** What the review desk has about something. */
export function casesAddress(about: string): string {
  return withQuery('/review', { q: about });
}

export function runsAddress(query: Record<string, string>): string {
  return withQuery('/runs', query);
}

/** Where a configured thing is edited, and what else may name one is looked at; `kind` as in uses and histories. */
export function addressOf(kind: string, key: string): string {
  const segment = encodeURIComponent(key);
  switch (kind) {
    case 'routeDraft':
      return `/routes/${segment}`;
    case 'dataSpec':
      return withQuery('/data-specs', { edit: key });
    case 'faiTemplate':
      return `/fai-templates/${segment}`;
    case 'feederTable':
      return `/feeder-tables/${segment}`;
    case 'samplingRule':
      return withQuery('/sampling-rules', { edit: key });
    case 'product':
      return withQuery('/routes', { product: key });
    case 'run':
      return runAddress(key);
    case 'order':
      return orderAddress(key);
    case 'device':
      return '/stations';
    default:
      return plantAddress(kind, key);
  }
}

/** The plant page at one kind, or at one thing of it. */
export function plantAddress(kind: string, key?: string): string {
  return withQuery('/plant', key === undefined ? { kind } : { kind, edit: key });
}

/** The dialog of something new on the plant page, with what is known of it already. */
export function newAddress(kind: string, into: Record<string, string> = {}): string {
  return withQuery('/plant', { kind, new: '1', ...into });
}

/** A path segment as its owner wrote it; what is not well encoded stays as it is. */
export function fromAddress(segment: string | undefined): string {
  try {
    return decodeURIComponent(segment ?? '');
  } catch {
    return segment ?? '';
  }
}

/** The dialog of a user, or of a role, over the list of them. */
export function userAddress(user: string): string {
  return withQuery('/users', { edit: user });
}
export function roleAddress(role: string): string {
  return withQuery('/roles', { edit: role });
}

/** What somebody did. */
export function deedsAddress(user: string): string {
  return withQuery('/audit', { actor: user });
}

/** Any one of these lets somebody see the page at an address; none for pages that everybody has. */
export function permissionsFor(address: string): readonly Permission[] {
  if (address.startsWith('/runs')) return ['run:read'];
  if (address.startsWith('/orders')) return ['wo:read'];
  if (address.startsWith('/trace/') || address.startsWith('/review')) return ['trace:read'];
  if (engineeringPages.some((page) => address.startsWith(page))) return ['route:read'];
  const administration = administrationPage(address.split('?', 1)[0] ?? '');
  if (administration !== null) return administrationNeeds[administration];
  return ['/stations', '/lines'].some((page) => address.startsWith(page)) ? ['exec:read'] : [];
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
