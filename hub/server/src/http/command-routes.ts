// Every write of a person: a command by name.
import {
  CommandAnswer,
  CommandBody,
  type HubCommandInput,
  type HubCommandName,
  hubCommands,
} from '@lineside/core/contracts/hub-api';
import { maxRequestBytes } from '@lineside/core/contracts/sync';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Hub } from '../open-hub.ts';
import { answers } from './answers.ts';
import { unlessRefused } from './problem.ts';
import type { SessionGate } from './session-gate.ts';

export function commandRoutes(hub: Hub, gate: SessionGate): FastifyPluginAsyncZod {
  return async (app) => {
    for (const name of Object.keys(hubCommands) as HubCommandName[])
      app.post(
        `/api/commands/${name}`,
        {
          onRequest: gate.signedIn(),
          // a route of 100 steps, or 10,000 units, comes in one piece
          bodyLimit: maxRequestBytes,
          schema: {
            body: CommandBody.extend({ input: hubCommands[name] }),
            response: answers(CommandAnswer),
          },
        },
        async (request) => {
          const { actor } = gate.sessionOf(request);
          const { command, input } = request.body;
          return unlessRefused(
            await hub.execute(name, input as HubCommandInput<typeof name>, actor, command),
          );
        },
      );
  };
}
