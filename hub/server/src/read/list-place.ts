// Where a page of a list went to, as one text in an address: `<what it is sorted by>|<key>`.
import type { ListPlace } from '../store/planning.ts';

export function placeText(place: ListPlace | null): string | null {
  return place === null ? null : `${place.sort}|${place.key}`;
}

/** Null, the beginning, for what is no place. */
export function readPlace(text: string | undefined): ListPlace | null {
  const bar = text?.indexOf('|') ?? -1;
  return text === undefined || bar < 0 ? null : { sort: text.slice(0, bar), key: text.slice(bar + 1) };
}
