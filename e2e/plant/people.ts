// Who works in the plant of demo and tests: roles as in the role table, and development credentials that nobody
// should ever use elsewhere.

export interface Person {
  user: string;
  name: string;
  role: string;
  lines: readonly string[];
  /** station codes; empty where the role's scope is not ASSIGNED_STATIONS */
  stations: readonly string[];
  language: 'en' | 'zh';
  badge: string | null;
  pin: string | null;
  /** hub password */
  password: string | null;
}

export const adminUser = { user: 'admin', password: 'admin-lineside' } as const;

/** The people of the plant; operators P01–P05 may work everywhere, P06 at manual insertion only. */
export function peopleOf(lines: readonly string[], stations: readonly string[]): Person[] {
  const operator = (n: number, language: 'en' | 'zh', where: readonly string[] = stations): Person => ({
    user: `P0${n}`,
    name: `P0${n}`,
    role: 'operator',
    lines: [],
    stations: where,
    language,
    badge: `BADGE-P0${n}`,
    pin: `100${n}`,
    password: null,
  });
  const office = (user: string, name: string, language: 'en' | 'zh' = 'en'): Person => ({
    user,
    name,
    role: user,
    lines,
    stations: [],
    language,
    badge: null,
    pin: null,
    password: `${user}-lineside`,
  });
  const floor = (person: Person, badge: string, pin: string): Person => ({ ...person, badge, pin });
  return [
    operator(1, 'en'),
    operator(2, 'zh'),
    operator(3, 'en'),
    operator(4, 'zh'),
    operator(5, 'en'),
    operator(
      6,
      'zh',
      stations.filter((station) => station.includes('-MI-')),
    ),
    floor(office('leader', 'Line leader'), 'BADGE-L01', '2001'),
    floor(office('quality', 'Quality lead'), 'BADGE-Q01', '3001'),
    office('planner', 'Planner'),
    office('engineer', 'Process engineer'),
    { ...office('engineer-b', 'Second process engineer', 'zh'), role: 'engineer' },
    office('trace', 'Trace auditor', 'zh'),
  ];
}
