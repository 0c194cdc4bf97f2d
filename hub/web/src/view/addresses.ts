// The address of everything that can be linked to.
import type { Permission } from '@lineside/core/domain/access/permission';
import { engineeringPages } from './engineering-pages.ts';

export function runAddress(run: string, query: Record<string, string> = {}): string {
  return withQuery(`/runs/${encodeURIComponent(run)}`, query);
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
      return runsAddress({ q: key });
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

/** What one must be allowed to see the page at an address; null for pages that everybody has. */
export function permissionFor(address: string): Permission | null {
  if (address.startsWith('/runs')) return 'run:read';
  if (address.startsWith('/trace/') || address.startsWith('/review')) return 'trace:read';
  if (engineeringPages.some((page) => address.startsWith(page))) return 'route:read';
  return address.startsWith('/stations') ? 'exec:read' : null;
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
