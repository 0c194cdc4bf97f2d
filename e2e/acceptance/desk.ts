// The review desk as scenarios ask it: wait for an exception, look at who knew what, answer it.
import type { HubCommandInput } from '@lineside/core/contracts/hub-api';
import type { ExceptionDetail, ExceptionQuery, ExceptionRow } from '@lineside/core/contracts/review';
import type { HubClient } from '../plant/hub-client.ts';
import { until } from '../plant/until.ts';
import { expectThat, type Stage } from './stage.ts';

export type AnswerInput = HubCommandInput<'answerException'>;

/** Waits until everything is reviewed and exactly one exception answers to the query. */
export async function oneException(quality: HubClient, query: ExceptionQuery): Promise<ExceptionRow> {
  return await until(`the desk shows one ${told(query)}`, async () => {
    const { exceptions, reviewedTo, position } = await quality.exceptions(query);
    if (reviewedTo < position) return false;
    expectThat(exceptions.length <= 1, `one exception, not ${exceptions.length}`);
    return exceptions[0];
  });
}

/** Nothing of this query is on the desk although everything is reviewed. */
export async function noException(quality: HubClient, query: ExceptionQuery): Promise<void> {
  const exceptions = await until('everything is reviewed', async () => {
    const seen = await quality.exceptions(query);
    return seen.reviewedTo === seen.position && seen.exceptions;
  });
  const found = exceptions.map(({ kind, unit, state }) => `${kind} ${unit} ${state}`).join(', ');
  expectThat(exceptions.length === 0, `no ${told(query)}, not ${found}`);
}

function told(query: ExceptionQuery): string {
  return Object.values(query).join(' ') || 'exception';
}

/** The sides are these stations, and none knew of another. */
export function expectBlindSides({ sides }: ExceptionDetail, stations: readonly string[]): void {
  const found = sides.map(({ station }) => station).sort();
  expectThat(
    found.join() === [...stations].sort().join(),
    `the sides ${stations.join(' and ')}, not ${found.join(' and ')}`,
  );
  for (const { station, facts } of sides)
    expectThat(
      facts.some(({ didNotKnow }) => didNotKnow.length > 0) && facts.every(({ knew }) => knew.length === 0),
      `${station} did not know of the other side`,
    );
}

/** Answers as the quality lead, then sends the same command once more: it must change nothing. */
export async function answer(stage: Stage, quality: HubClient, input: AnswerInput): Promise<void> {
  const command = stage.newCommand();
  const first = await quality.command('answerException', command, input);
  const again = await quality.command('answerException', command, input);
  expectThat(!first.repeated && again.repeated, 'the answer is given once, however often it is sent');
}
