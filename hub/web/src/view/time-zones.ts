// The time zones that there are to choose from, by part of the world.

export interface ZoneOption {
  value: string;
  label: string;
  group?: string;
}

/** @param standing the one that is chosen; it is offered too where this browser does not know it */
export function timeZones(standing: string): ZoneOption[] {
  const known = new Set(['UTC', standing, ...Intl.supportedValuesOf('timeZone')]);
  return [...known].map((value) => {
    const slash = value.indexOf('/');
    const label = value.slice(slash + 1).replaceAll('_', ' ');
    return slash < 0 ? { value, label } : { value, label, group: value.slice(0, slash) };
  });
}
