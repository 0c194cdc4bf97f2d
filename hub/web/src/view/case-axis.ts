// The facts of a case as a picture of space and time: a lane for each side, one for the same unit elsewhere, one for
// the hub; a mark where a fact was recorded, a hollow one where it reached the hub, and a line to every fact that
// whoever recorded it did not know. Pure geometry in px; the page only colours it.
import type { EvidenceFact, EvidenceSide, ExceptionDetail } from '@lineside/core/contracts/review';
import { hubStation } from '@lineside/core/kernel/catalogue';
import { type Gap, roomyLabels, timeScale } from './time-scale.ts';

/** A fact that took longer to reach the hub was recorded out of touch with it, ms. */
const outOfTouchMs = 60_000;

export const laneHeight = 60;
export const headHeight = 26;
export const footHeight = 26;
const edge = 34;
const tickRoom = 64;

export type Lane =
  | { kind: 'SIDE'; y: number; side: EvidenceSide }
  | { kind: 'ELSEWHERE'; y: number }
  | { kind: 'HUB'; y: number };

export interface Mark {
  fact: EvidenceFact;
  /** A, B …; null for what only surrounds the case */
  side: string | null;
  x: number;
  y: number;
}
export interface Arrival {
  fact: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
}
export interface Unseen {
  by: string;
  fact: string;
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface CaseAxis {
  height: number;
  lanes: readonly Lane[];
  marks: readonly Mark[];
  arrivals: readonly Arrival[];
  /** where a side had recorded something that had not reached the hub */
  silences: readonly { y: number; left: number; right: number }[];
  unseen: readonly Unseen[];
  gaps: readonly Gap[];
  ticks: readonly { x: number; at: number }[];
  answer: { x: number; y: number } | null;
}

export function caseAxis(
  detail: Pick<ExceptionDetail, 'sides' | 'context' | 'row'>,
  width: number,
): CaseAxis {
  const { sides, context, row } = detail;
  const shown = [...sides.flatMap(({ facts }) => facts), ...context];
  const answerAt = row.answer?.at ?? null;
  const own = shown.map(({ at }) => at);
  const scale = timeScale(
    [
      ...own,
      ...rounded(shown.filter(travels).map(({ arrivedAt }) => arrivedAt)),
      ...(answerAt === null ? [] : [answerAt]),
    ],
    width,
    edge,
  );

  const lanes = layLanes(sides, context);
  const hubY = lanes.at(-1)?.y ?? 0;
  const elsewhereY = lanes.find(({ kind }) => kind === 'ELSEWHERE')?.y ?? hubY;
  const yOf = (side: EvidenceSide) =>
    lanes.find((lane) => lane.kind === 'SIDE' && lane.side.side === side.side)?.y ?? hubY;
  const place = (fact: EvidenceFact, side: string | null, y: number): Mark => ({
    fact,
    side,
    x: scale.x(fact.at),
    y: fact.station === hubStation ? hubY : y,
  });
  const marks = [
    ...sides.flatMap((side) => side.facts.map((fact) => place(fact, side.side, yOf(side)))),
    ...context.map((fact) => place(fact, null, elsewhereY)),
  ];
  const byFact = new Map(marks.map((mark) => [mark.fact.fact, mark]));

  return {
    height: hubY + laneHeight / 2 + footHeight,
    lanes,
    marks,
    arrivals: marks
      .filter(({ fact }) => travels(fact))
      .map(({ fact, x, y }) => ({
        fact: fact.fact,
        from: { x, y },
        to: { x: scale.x(roundedTo(fact.arrivedAt, own)), y: hubY },
      })),
    silences: sides.flatMap((side) =>
      outOfTouch(side.facts).map(({ from, to }) => ({
        y: yOf(side),
        left: scale.x(from),
        right: scale.x(to),
      })),
    ),
    // the hub's own people decide and do not act on what they had not seen
    unseen: marks.flatMap((mark) =>
      mark.side === null || mark.fact.station === hubStation
        ? []
        : mark.fact.didNotKnow.flatMap((id) => {
            const other = byFact.get(id);
            return other === undefined
              ? []
              : [
                  {
                    by: mark.fact.fact,
                    fact: id,
                    from: { x: mark.x, y: mark.y },
                    to: { x: other.x, y: other.y },
                  },
                ];
          }),
    ),
    gaps: scale.gaps,
    ticks: roomyLabels(
      [
        ...own,
        ...(answerAt === null ? [] : [answerAt]),
        ...shown.filter(travels).map((f) => f.arrivedAt),
      ].map((at) => ({ at, x: scale.x(roundedTo(at, own)) })),
      tickRoom,
    ),
    answer: answerAt === null ? null : { x: scale.x(answerAt), y: hubY },
  };
}

/** The hub's own facts are there as soon as they are made; the other side of a fork is never fed. */
function travels({ station, position }: EvidenceFact): boolean {
  return station !== hubStation && position !== null;
}

function layLanes(sides: readonly EvidenceSide[], context: readonly EvidenceFact[]): Lane[] {
  const at = (i: number) => headHeight + laneHeight * (i + 0.5);
  const lanes: Lane[] = sides
    .filter(({ station }) => station !== hubStation)
    .map((side, i) => ({ kind: 'SIDE', y: at(i), side }));
  if (context.some(({ station }) => station !== hubStation))
    lanes.push({ kind: 'ELSEWHERE', y: at(lanes.length) });
  lanes.push({ kind: 'HUB', y: at(lanes.length) });
  return lanes;
}

/** Stretches in which something recorded had not yet reached the hub; those that touch are one. */
function outOfTouch(facts: readonly EvidenceFact[]): { from: number; to: number }[] {
  const late = facts
    .filter((fact) => travels(fact) && fact.arrivedAt - fact.at > outOfTouchMs)
    .map(({ at, arrivedAt }) => ({ from: at, to: arrivedAt }))
    .sort((a, b) => a.from - b.from);
  const whole: { from: number; to: number }[] = [];
  for (const { from, to } of late) {
    const last = whole.at(-1);
    if (last === undefined || from > last.to) whole.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return whole;
}

const second = 1000;

/** One batch arrives within a moment: one place is enough for it. */
function rounded(instants: readonly number[]): number[] {
  return [...new Set(instants.map((at) => Math.ceil(at / second) * second))];
}

/** The place that an arrival shares with its batch; what was recorded stands exactly where it was. */
function roundedTo(at: number, exact: readonly number[]): number {
  return exact.includes(at) ? at : Math.ceil(at / second) * second;
}
