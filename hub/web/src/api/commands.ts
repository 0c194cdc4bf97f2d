// Writes: each press of a button is one command id, so that a repeated press (or a retry) is the same command.
import { SalvageReceipt } from '@lineside/core/contracts/devices';
import {
  CommandAnswer,
  EnrolmentCode,
  type HubCommandInput,
  type HubCommandName,
} from '@lineside/core/contracts/hub-api';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { callHub } from './call-hub.ts';
import { pressIds } from './press-ids.ts';
import { plantKey } from './queries.ts';
import { useCsrf } from './session.ts';

/** One of the hub's commands as a mutation; on success everything shown is read again. */
export function useHubCommand<Name extends HubCommandName>(name: Name) {
  const client = useQueryClient();
  const csrf = useCsrf();
  const idOf = pressIds(mintCommand);
  return useMutation(() => ({
    mutationFn: ({ command, input }: { command: string; input: HubCommandInput<Name> }) =>
      callHub(`/api/commands/${name}`, {
        method: 'POST',
        body: { command: idOf(command, input), input },
        csrf: csrf(),
        answer: CommandAnswer,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: [plantKey] }),
  }));
}

export function useEnrolmentCode() {
  const client = useQueryClient();
  const csrf = useCsrf();
  return useMutation(() => ({
    mutationFn: (input: { station: string; minutes: number }) =>
      callHub('/api/enrolment-codes', { method: 'POST', body: input, csrf: csrf(), answer: EnrolmentCode }),
    onSuccess: () => client.invalidateQueries({ queryKey: [plantKey, 'devices'] }),
  }));
}

/** Brings one line of a salvage file; the hub checks all of it. */
export function useSalvage() {
  const client = useQueryClient();
  const csrf = useCsrf();
  return {
    bring: (batch: unknown) =>
      callHub('/api/salvage', { method: 'POST', body: batch, csrf: csrf(), answer: SalvageReceipt }),
    done: () => client.invalidateQueries({ queryKey: [plantKey] }),
  };
}

/** A new command id; to be minted when a dialog opens, not at every press in it. */
export function mintCommand(): string {
  return `web-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}

/** For edits that stay open: the same content tried again is the same command, so that a lost answer does nothing twice. */
export function commandsByContent(): (content: unknown) => string {
  let tried = { content: '', command: '' };
  return (content) => {
    const text = canonicalJson(content);
    if (tried.content !== text) tried = { content: text, command: mintCommand() };
    return tried.command;
  };
}
