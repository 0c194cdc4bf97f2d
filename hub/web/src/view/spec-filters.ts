// What the list of specs shows, as it stands in the address. Reading is forgiving (addresses are pasted and edited),
// writing leaves out what is not narrowed.
import { first, type QueryPart } from './address-query.ts';

export interface SpecFilter {
  /** in code or name, either language */
  text?: string;
  operation?: string;
  kind?: string;
  type?: string;
  active?: string;
}

export const specKinds = ['KEY', 'OBSERVATION'] as const;
export const specTypes = ['NUMBER', 'TEXT', 'BOOLEAN', 'ENUM', 'JSON'] as const;
export const specActive = ['true', 'false'] as const;

const names = ['operation', 'kind', 'type', 'active'] as const;
export type SpecFacet = (typeof names)[number];

const known: Readonly<Partial<Record<SpecFacet, readonly string[]>>> = {
  kind: specKinds,
  type: specTypes,
  active: specActive,
};

type Query = Readonly<Record<string, QueryPart>>;

/** What an address asks for; what it does not know, it leaves out. */
export function readSpecFilter(query: Query): SpecFilter {
  const filter: SpecFilter = {};
  const text = first(query.q);
  if (text !== '') filter.text = text.slice(0, 120);
  for (const name of names) {
    const value = first(query[name]);
    if (value !== '' && known[name]?.includes(value) !== false) filter[name] = value.slice(0, 64);
  }
  return filter;
}

/** The address part of a filter; what is empty leaves the address. */
export function writeSpecFilter(filter: SpecFilter): Record<SpecFacet | 'q', string> {
  const { text = '', operation = '', kind = '', type = '', active = '' } = filter;
  return { q: text, operation, kind, type, active };
}

/** The filter as the hub is asked. */
export function specQueryText(filter: SpecFilter): string {
  const written = Object.entries(writeSpecFilter(filter)).filter(([, value]) => value.trim() !== '');
  return new URLSearchParams(written).toString();
}

export function isNarrowed(filter: SpecFilter): boolean {
  return specQueryText(filter) !== '';
}

/** The filter with one value chosen, or taken away when it was chosen. */
export function toggledFacet(filter: SpecFilter, name: SpecFacet, value: string): SpecFilter {
  return { ...filter, [name]: filter[name] === value ? '' : value };
}

export interface Facet {
  value: string;
  count: number;
}

/** The values to filter by, in the order given, else by name; a chosen one stays even with none. */
export function facetsOf(
  counts: Readonly<Record<string, number>>,
  chosen: string | undefined,
  order: readonly string[] = [],
): Facet[] {
  const values = new Set([...order, ...Object.keys(counts).sort(compareText)]);
  if (chosen !== undefined && chosen !== '') values.add(chosen);
  return [...values]
    .map((value) => ({ value, count: counts[value] ?? 0 }))
    .filter(({ value, count }) => count > 0 || value === chosen);
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
