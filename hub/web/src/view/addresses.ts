// The address of everything that can be linked to.
import type { Permission } from '@lineside/core/domain/access/permission';

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
  return address.startsWith('/stations') ? 'exec:read' : null;
}

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}
