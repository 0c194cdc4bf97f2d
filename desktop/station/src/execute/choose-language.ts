// The language that somebody chose follows them as a fact.
import type { BridgeOutput } from '@lineside/core/contracts/station-bridge';
import type { Actor } from '@lineside/core/domain/access/state';
import { streamId } from '@lineside/core/kernel/ids';
import type { CommandParts, Input } from './command-parts.ts';
import { writeOnce } from './write-once.ts';

export function chooseLanguage(
  parts: CommandParts,
  actor: Actor,
  { command, language }: Input<'chooseLanguage'>,
): BridgeOutput<'chooseLanguage'> {
  const { user } = actor;
  const type = 'user.languageChosen';
  const stream = streamId('user', user);
  const asks = (fact: { stream: string }) => fact.stream === stream;
  const written = writeOnce(parts, { actor, command, type, asks }, () => ({
    facts: [{ stream, type, data: { user, language } }],
  }));
  return 'ok' in written ? written : { ok: true, confirmation: written.confirmation };
}
