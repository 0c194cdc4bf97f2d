// Seeds a hub with real commands over HTTP. Seeding again changes nothing: each command's id is made of what it
// says, so the hub answers with the first outcome.
import { createHash } from 'node:crypto';
import { HubClient } from './hub-client.ts';
import { adminUser, peopleOf } from './people.ts';
import { plantStations, seedPlan } from './seed-plan.ts';
import type { SeedStep } from './seed-step.ts';
import { readTables } from './tables.ts';

export interface SeedReport {
  commands: number;
  facts: number;
}

/** Sends the whole plan; throws on the first refusal. */
export async function seedHub(
  hubUrl: string,
  onStep: (step: SeedStep, index: number, total: number) => void = () => {},
): Promise<SeedReport> {
  return await sendSteps(hubUrl, seedPlan(readTables()), onStep);
}

/** Sends each command as the person whose role may; throws on the first refusal. */
export async function sendSteps(
  hubUrl: string,
  plan: readonly SeedStep[],
  onStep: (step: SeedStep, index: number, total: number) => void = () => {},
): Promise<SeedReport> {
  const sessions = new Map<string, HubClient>();
  let facts = 0;
  for (const [index, step] of plan.entries()) {
    onStep(step, index, plan.length);
    const session = sessions.get(step.by) ?? sessionOf(hubUrl, step.by);
    sessions.set(step.by, session);
    const answer = await session.command(step.name, seedCommandId(step), step.input);
    facts += answer.repeated ? 0 : answer.facts;
    // what ERP sends may wait for an engineer; what an engineer publishes may not
    if (step.name === 'publishRoute' && (answer.problems ?? []).length > 0)
      throw new Error(`route ${step.subject} does not compile: ${JSON.stringify(answer.problems)}`);
  }
  return { commands: plan.length, facts };
}

/** A hub session of one of the plant's people; signs in at its first request. */
export function sessionOf(hubUrl: string, user: string): HubClient {
  return new HubClient(hubUrl, user, sessionPassword(user));
}

/** Throws for somebody who works only at stations. */
export function sessionPassword(user: string): string {
  if (user === adminUser.user) return adminUser.password;
  const password = plantPeople().find((candidate) => candidate.user === user)?.password ?? null;
  if (password === null) throw new Error(`${user} has no hub password`);
  return password;
}

export function plantPeople() {
  return peopleOf(Object.keys(plantStations), Object.values(plantStations).flat());
}

/** The same content gives the same id; changed content is a new command. */
export function seedCommandId(step: SeedStep): string {
  const digest = createHash('sha256').update(JSON.stringify(step.input)).digest('hex').slice(0, 16);
  return `seed:${step.name}:${step.subject.replace(/[^A-Za-z0-9_-]/g, '-').slice(0, 32)}:${digest}`;
}
