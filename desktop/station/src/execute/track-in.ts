// Tracking in what was scanned: a unit, or every board of a panel that can go. What stays out is told with its reason,
// from what was known at that moment, so that a repeated command answers as the first time.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import { initialEquipment } from '@lineside/core/domain/equipment/state';
import type { DomainFact } from '@lineside/core/domain/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { decideTrackIn, decideTrackInPanel } from '@lineside/core/domain/unit/track-in';
import { refuse } from '@lineside/core/kernel/decision';
import { streamKey } from '@lineside/core/kernel/ids';
import type { TrackedIn } from '../read/unit-here.ts';
import { type CommandParts, type Input, unlessBadge } from './command-parts.ts';
import { scanned } from './scanned.ts';
import { writeOnce } from './write-once.ts';

/** Who works, where, and who approves on the spot. */
export interface AtWork {
  actor: Actor;
  station: StationConfigured;
  approver: Actor | null;
}

export function trackIn(
  parts: CommandParts,
  work: AtWork,
  input: Omit<Input<'trackIn'>, 'approval'>,
): BridgeOutput<'trackIn'> {
  const { folds, revocation } = parts;
  const { sn, command } = input;
  const isOfPanel = (unit: string) => folds.state('unit', unit)?.panel?.code === sn;
  const asks = ({ stream }: TrackedIn) => streamKey(stream) === sn || isOfPanel(streamKey(stream));
  const asked = { actor: work.actor, command, type: 'unit.trackedIn', asks } as const;
  const written = writeOnce(parts, asked, () => {
    if (revocation.stands) return refuse('STATION_REVOKED');
    const scan = scanned(parts, work.station, sn);
    const rest = contextOf(parts, work);
    if ('boards' in scan) {
      const run = scan.boards[0]?.run ?? null;
      return decideTrackInPanel({ ...rest, run }, scan.boards, input);
    }
    const badge = scan.unit === null && scan.run === null ? unlessBadge(parts, sn) : null;
    return badge ?? decideTrackIn({ ...rest, ...scan }, input);
  });
  if ('ok' in written) return written;
  const { confirmation, told, first } = written;
  const boards = told.map((fact) => unitHere(parts, fact));
  const [unit] = boards;
  if (unit === undefined || first === null) throw new Error(`nothing of ${sn} was tracked in`);
  const left = unit.sn === sn ? [] : leftOut(parts, work, input, told, first);
  return { ok: true, confirmation, unit, boards, left };
}

function contextOf({ folds, place, link }: CommandParts, { actor, station, approver }: AtWork) {
  const equipment = folds.state('equipment', station.code) ?? initialEquipment;
  return { actor, station, approver, equipment, site: place.site, knowledge: link.knowledge() };
}

function unitHere({ units, asThen }: CommandParts, fact: TrackedIn) {
  const sn = streamKey(fact.stream);
  const unit = units.of(fact, asThen.state('unit', sn, fact));
  if (unit === null) throw new Error(`the run of ${sn} was known when it was tracked in`);
  return unit;
}

/** The boards of a panel that did not go in with the others, and what stopped each. */
function leftOut(
  parts: CommandParts,
  work: AtWork,
  input: Omit<Input<'trackIn'>, 'approval'>,
  told: readonly TrackedIn[],
  first: DomainFact,
): { sn: string; code: string }[] {
  const scan = scanned(parts, work.station, input.sn);
  const boards = 'boards' in scan ? scan.boards : [];
  const went = new Set(told.map(({ stream }) => streamKey(stream)));
  return boards.flatMap(({ labelled: { sn }, run }) => {
    if (went.has(sn)) return [];
    const unit = parts.asThen.state('unit', sn, first);
    const decision = decideTrackIn({ ...contextOf(parts, work), unit, run }, { ...input, sn });
    return 'refused' in decision ? [{ sn, code: decision.refused }] : [];
  });
}
