// An edit that goes on while the thing itself changes: what was not touched here follows, what was entered stays.
import { canonicalJson } from '@lineside/core/kernel/state-digest';

/** @param start what `entered` began with. @param now the thing as it stands now */
export function followed<Thing extends object>(entered: Thing, start: Thing, now: Thing): Thing {
  const touched = Object.entries(entered).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(start[field as keyof Thing]),
  );
  return { ...now, ...Object.fromEntries(touched) };
}
