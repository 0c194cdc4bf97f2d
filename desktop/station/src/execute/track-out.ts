// Tracking out a unit, or with one confirmation every board of a panel that is in this station.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { decideTrackOut, decideTrackOutPanel } from '@lineside/core/domain/unit/track-out';
import { refuse } from '@lineside/core/kernel/decision';
import { streamKey } from '@lineside/core/kernel/ids';
import type { TrackedOut } from '../views/result-view.ts';
import { type CommandParts, type Input, runOf, unlessBadge } from './command-parts.ts';
import { writeOnce } from './write-once.ts';

export function trackOut(
  parts: CommandParts,
  actor: Actor,
  station: StationConfigured,
  input: Input<'trackOut'>,
): BridgeOutput<'trackOut'> {
  const { sn, command } = input;
  const asks = ({ stream }: TrackedOut) => streamKey(stream) === sn;
  const written = writeOnce(parts, { actor, command, type: 'unit.trackedOut', asks }, () => {
    const unit = parts.folds.state('unit', sn);
    const badge = unit === null ? unlessBadge(parts, sn) : null;
    return badge ?? decideTrackOut({ actor, station, unit, run: runOf(parts, unit) }, input);
  });
  if ('ok' in written) return written;
  const [fact] = written.told;
  if (fact === undefined) throw new Error(`${sn} was not tracked out`);
  const judgements = fact.data.values.map(({ spec, judgement }) => ({ spec, judgement }));
  return { ok: true, confirmation: written.confirmation, ...outcomeOf(parts, fact), judgements };
}

export function trackOutPanel(
  parts: CommandParts,
  actor: Actor,
  station: StationConfigured,
  { command, panel, boards }: Input<'trackOutPanel'>,
): BridgeOutput<'trackOutPanel'> {
  const { folds, lists } = parts;
  const asks = ({ stream }: TrackedOut) => folds.state('unit', streamKey(stream))?.panel?.code === panel;
  const written = writeOnce(parts, { actor, command, type: 'unit.trackedOut', asks }, () => {
    const known = lists.onPanel(panel).map((sn) => {
      const unit = folds.state('unit', sn);
      return { sn, unit, run: runOf(parts, unit) };
    });
    if (known.length === 0) return unlessBadge(parts, panel) ?? refuse('PANEL_NOT_FOUND');
    return decideTrackOutPanel({ actor, station, run: known[0]?.run ?? null }, known, boards);
  });
  if ('ok' in written) return written;
  const { confirmation, told } = written;
  return { ok: true, confirmation, boards: told.map((fact) => outcomeOf(parts, fact)) };
}

function outcomeOf({ folds, steps }: CommandParts, { stream, data }: TrackedOut) {
  const { run, step, result, heldBy } = data;
  const created = folds.state('run', run)?.created ?? null;
  const goesOn = result === 'PASS' && heldBy.length === 0 && created !== null;
  return { sn: streamKey(stream), result, heldBy, next: goesOn ? steps.after(created, step) : null };
}
