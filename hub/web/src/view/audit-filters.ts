// What the audit looks for, as it stands in the address and as the hub is asked for it. Days are whole days of this
// machine, both ends with them.
import { auditAreas } from '@lineside/core/contracts/people';
import { Day } from '@lineside/core/kernel/day';
import { first, type QueryPart } from './address-query.ts';

export type AuditArea = (typeof auditAreas)[number];

export interface AuditView {
  actor: string;
  area: AuditArea | null;
  type: string;
  /** what it is about: a serial number, a run, a code, or how it begins */
  subject: string;
  station: string;
  /** days such as 2026-11-21; empty for none */
  from: string;
  to: string;
}

export const everything: AuditView = {
  actor: '',
  area: null,
  type: '',
  subject: '',
  station: '',
  from: '',
  to: '',
};

type Query = Partial<Record<'actor' | 'area' | 'type' | 'subject' | 'station' | 'from' | 'to', QueryPart>>;

export function readAuditView(query: Query): AuditView {
  const area = first(query.area).toUpperCase();
  const dayOf = (text: string) => (Day.safeParse(text).success ? text : '');
  return {
    actor: first(query.actor).slice(0, 64),
    area: auditAreas.find((known) => known === area) ?? null,
    type: first(query.type).slice(0, 80),
    subject: first(query.subject).slice(0, 120),
    station: first(query.station).slice(0, 64),
    from: dayOf(first(query.from)),
    to: dayOf(first(query.to)),
  };
}

/** What is empty leaves the address. */
export function writeAuditView({ area, ...rest }: AuditView) {
  return { ...rest, area: area?.toLowerCase() ?? '' };
}

export function isNarrowed(view: AuditView): boolean {
  return Object.values(writeAuditView(view)).some((text) => text !== '');
}

/** The filters as `GET /api/audit` and its export are asked for them. */
export function auditQueryText(view: AuditView): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string) => value.trim() !== '' && query.set(name, value.trim());
  set('actor', view.actor);
  if (view.area !== null) query.set('area', view.area);
  set('type', view.type);
  set('subject', view.subject);
  set('station', view.station.toUpperCase());
  if (view.from !== '') query.set('from', String(startOf(view.from)));
  if (view.to !== '') query.set('to', String(endOf(view.to)));
  return query.toString();
}

function startOf(text: string): number {
  return new Date(`${text}T00:00:00`).getTime();
}

/** The last millisecond of the day, which need not be 24 hours long. */
function endOf(text: string): number {
  const date = new Date(`${text}T00:00:00`);
  return date.setDate(date.getDate() + 1) - 1;
}
