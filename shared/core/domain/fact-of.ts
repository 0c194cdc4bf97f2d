// Turns a table of fact specs into the closed union of typed facts that it describes.
import type { z } from 'zod';
import type { FactSpec, KnownFact } from '../kernel/catalogue.ts';
import type { NewFact } from '../kernel/decision.ts';

export type FactOf<Specs extends Readonly<Record<string, FactSpec>>> = {
  [Type in keyof Specs & string]: KnownFact<Type, z.infer<Specs[Type]['data']>>;
}[keyof Specs & string];

export type NewFactOf<Specs extends Readonly<Record<string, FactSpec>>> = {
  [Type in keyof Specs & string]: NewFact<Type, z.input<Specs[Type]['data']>>;
}[keyof Specs & string];
