// What quality decides about a unit at a station: its disposition, or that a visit was recorded wrongly.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { NewDomainFact } from '@lineside/core/domain/facts';
import type { StationConfigured } from '@lineside/core/domain/station/facts';
import { type CorrectContext, decideCorrect } from '@lineside/core/domain/unit/correct';
import { decideDispose } from '@lineside/core/domain/unit/dispose';
import type { UnitRefusal } from '@lineside/core/domain/unit/refusals';
import type { Decision } from '@lineside/core/kernel/decision';
import { streamKey } from '@lineside/core/kernel/ids';
import type { Decider } from '../access/approve.ts';
import { type CommandParts, type Input, runOf, unlessBadge } from './command-parts.ts';
import { writeOnce } from './write-once.ts';

export function dispose(
  parts: CommandParts,
  decider: Decider,
  station: StationConfigured,
  input: Input<'dispose'>,
): BridgeOutput<'dispose'> {
  return decided(parts, 'unit.disposed', decider, station, input, (context) => decideDispose(context, input));
}

export function correctVisit(
  parts: CommandParts,
  decider: Decider,
  station: StationConfigured,
  input: Input<'correctVisit'>,
): BridgeOutput<'correctVisit'> {
  return decided(parts, 'unit.corrected', decider, station, input, (context) =>
    decideCorrect(context, input),
  );
}

function decided(
  parts: CommandParts,
  type: 'unit.disposed' | 'unit.corrected',
  { actor, requestedBy }: Decider,
  { line, code }: StationConfigured,
  { sn, command }: Pick<Input<'dispose'>, 'sn' | 'command'>,
  decide: (context: CorrectContext) => Decision<NewDomainFact, UnitRefusal>,
): BridgeOutput<'dispose'> {
  const asks = ({ stream }: { stream: Parameters<typeof streamKey>[0] }) => streamKey(stream) === sn;
  const written = writeOnce(parts, { actor, command, type, asks }, () => {
    const unit = parts.folds.state('unit', sn);
    const badge = unit === null ? unlessBadge(parts, sn) : null;
    const place = { line, station: code };
    return badge ?? decide({ actor, requestedBy, place, unit, run: runOf(parts, unit) });
  });
  return 'ok' in written ? written : { ok: true, confirmation: written.confirmation, sn };
}
