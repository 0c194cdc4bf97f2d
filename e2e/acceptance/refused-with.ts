// The code with which the hub refuses; an acceptance or another failure is one of the story's.
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
