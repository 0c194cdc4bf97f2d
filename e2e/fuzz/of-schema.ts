// From a contract's zod schema to messages of its shape: right in form, wrong in all else.
import fc from 'fast-check';
import { z } from 'zod';
import { type Json, oddCharacter } from './hostile.ts';

/** As much of JSON Schema as zod writes for the contracts. */
interface JsonSchema {
  type?: string;
  const?: Json;
  enum?: Json[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
}

/** Lists no longer than this: a message may have many of them. */
const longestList = 5;

/** @param words names that the system under test knows, for every text that has no other choice */
export function ofSchema(schema: z.ZodType, words: readonly string[]): fc.Arbitrary<Json> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' });
  return message(json as JsonSchema, words);
}

function message(schema: JsonSchema, words: readonly string[]): fc.Arbitrary<Json> {
  const inner = (part: JsonSchema) => message(part, words);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice !== undefined) return fc.oneof(...choice.map(inner));
  switch (schema.type) {
    case 'object':
      return object(schema, inner);
    case 'array': {
      const { minItems = 0, maxItems = longestList } = schema;
      const maxLength = Math.max(minItems, Math.min(maxItems, longestList));
      return fc.array(inner(schema.items ?? {}), { minLength: minItems, maxLength });
    }
    case 'string':
      return fc.oneof(
        { weight: 2, arbitrary: text(schema) },
        { weight: 3, arbitrary: fc.constantFrom(...words) },
      );
    case 'integer':
    case 'number': {
      const { minimum = -1000, maximum = 1_000_000 } = schema;
      return fc.integer({ min: Math.ceil(minimum), max: Math.max(Math.ceil(minimum), Math.floor(maximum)) });
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>;
  }
}

function object(
  { properties = {}, required = [], additionalProperties }: JsonSchema,
  inner: (part: JsonSchema) => fc.Arbitrary<Json>,
): fc.Arbitrary<Json> {
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])),
    { requiredKeys: required },
  ) as fc.Arbitrary<Record<string, Json>>;
  if (typeof additionalProperties !== 'object') return named;
  const others = fc.dictionary(fc.string({ maxLength: 20 }), inner(additionalProperties), {
    maxKeys: longestList,
  });
  return fc.tuple(named, others).map(([own, more]) => ({ ...more, ...own }));
}

function text({ pattern, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: 100 });
  return fc.string({
    unit: oddCharacter,
    minLength,
    maxLength: Math.max(minLength, Math.min(maxLength, 40)),
  });
}
