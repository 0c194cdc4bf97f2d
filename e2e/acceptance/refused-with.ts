// The problem with which the hub refuses; a command that is carried out, or another failure, fails the story.
import { ApiProblem } from '../plant/api-problem.ts';

/** @returns the problem; throws when the command was carried out */
export async function refusedWith(asked: Promise<unknown>): Promise<ApiProblem> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof ApiProblem) return error;
    throw error;
  }
  throw new Error('carried out, although it must be refused');
}
