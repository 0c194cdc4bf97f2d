// Writes: each press of a button is one command id, so that a repeated press (or a retry) is the same command.
import {
  CommandAnswer,
  EnrolmentCode,
  type HubCommandInput,
  type HubCommandName,
} from '@lineside/core/contracts/hub-api';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { callHub } from './call-hub.ts';
import { plantKey } from './queries.ts';
import { useCsrf } from './session.ts';

/** One of the hub's commands as a mutation; on success everything shown is read again. */
export function useHubCommand<Name extends HubCommandName>(name: Name) {
  const client = useQueryClient();
  const csrf = useCsrf();
  return useMutation(() => ({
    mutationFn: (press: { command: string; input: HubCommandInput<Name> }) =>
      callHub(`/api/commands/${name}`, { method: 'POST', body: press, csrf: csrf(), answer: CommandAnswer }),
    onSuccess: () => client.invalidateQueries({ queryKey: [plantKey] }),
  }));
}

export function useEnrolmentCode() {
  const csrf = useCsrf();
  return useMutation(() => ({
    mutationFn: (input: { station: string; minutes: number }) =>
      callHub('/api/enrolment-codes', { method: 'POST', body: input, csrf: csrf(), answer: EnrolmentCode }),
  }));
}

/** A new command id; to be minted when a dialog opens, not at every press in it. */
export function mintCommand(): string {
  return `web-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
}
