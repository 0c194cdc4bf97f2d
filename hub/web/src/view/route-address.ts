// The address of every place in the routes' pages: a route's tab, a step, a level of its settings, a setting. Reading
// is forgiving (addresses are pasted and edited), writing leaves out every default.
import type { RouteProblem } from '@lineside/core/domain/route/facts';

export const routeTabs = ['steps', 'compile', 'versions', 'history'] as const;
export type RouteTab = (typeof routeTabs)[number];
export const settingPlaces = ['step', 'operation', 'route'] as const;
export type SettingPlaceName = (typeof settingPlaces)[number];

export interface RoutePlace {
  tab: RouteTab;
  /** number of the chosen step; null: the route as a whole */
  step: number | null;
  at: SettingPlaceName;
  /** a field to go to */
  field: string;
  /** versions that are compared; null: none chosen */
  from: number | null;
  to: number | null;
}

type Query = Record<string, string | string[] | undefined>;

export function readRoutePlace(query: Query): RoutePlace {
  const step = number(query.step);
  const tab = routeTabs.find((known) => known === query.tab) ?? 'steps';
  const at = settingPlaces.find((known) => known === query.at) ?? 'step';
  const field = typeof query.field === 'string' ? query.field : '';
  return {
    tab,
    step,
    at: step === null ? 'route' : at,
    field,
    from: number(query.from),
    to: number(query.to),
  };
}

/** The address part of a place; what is left out stays as it is in the address, what is empty leaves it. */
export function writeRoutePlace(place: Partial<RoutePlace>): Record<string, string> {
  const written: Record<string, string> = {};
  if (place.tab !== undefined) written.tab = place.tab === 'steps' ? '' : place.tab;
  if (place.step !== undefined) written.step = place.step === null ? '' : String(place.step);
  if (place.at !== undefined) written.at = place.at === 'step' ? '' : place.at;
  if (place.field !== undefined) written.field = place.field;
  for (const name of ['from', 'to'] as const)
    if (place[name] !== undefined) written[name] = place[name] === null ? '' : String(place[name]);
  return written;
}

export function routeAddress(route: string, place: Partial<RoutePlace> = {}): string {
  const query = new URLSearchParams(
    Object.entries(writeRoutePlace(place)).filter(([, value]) => value !== ''),
  );
  const path = `/routes/${encodeURIComponent(route)}`;
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Where a problem can be mended. */
export function problemAddress(route: string, { stepNo, field }: RouteProblem): string {
  return routeAddress(route, { step: stepNo, field });
}

export function versionAddress(route: string, version: number): string {
  return `/routes/${encodeURIComponent(route)}/versions/${version}`;
}

function number(value: string | string[] | undefined): number | null {
  const read = typeof value === 'string' && value !== '' ? Number(value) : Number.NaN;
  return Number.isInteger(read) && read > 0 ? read : null;
}
