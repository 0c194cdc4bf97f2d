// What is wrong in a form, a sentence a field: the contract's own schema decides, and each of its issues becomes plain
// words in the window's language.
import { hubTexts } from '@lineside/core/i18n/hub-texts';
import { specFaultTexts } from '@lineside/core/i18n/master-problems';
import type { Text } from '@lineside/core/kernel/ids';
import { type Fills, fillText, type Language } from '@lineside/ui/format/fill-text';

/** As much of one of the schema's issues as is put into words. */
interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly format?: unknown;
}

/** What a contract's schema can do, as far as forms go. */
export interface FormSchema {
  safeParse(value: unknown): { success: boolean; error?: { readonly issues: readonly Issue[] } | undefined };
}

/** The sentence for a field such as `usl` or `options.0.code`, the first of those inside it; null when all is well. */
export type FieldProblems = (field: string) => string | null;

export function fieldProblems(schema: FormSchema, value: unknown, language: Language): FieldProblems {
  const found = (schema.safeParse(value).error?.issues ?? []).map((issue) => ({
    path: `${issue.path.map(String).join('.')}.`,
    sentence: issueSentence(issue, language),
  }));
  return (field) => found.find(({ path }) => path.startsWith(`${field}.`))?.sentence ?? null;
}

/** A fault that the hub named, by its code in `specFaultTexts` or as a schema's own sentence. */
export function faultSentence(fault: string, language: Language): string {
  const texts: Readonly<Record<string, Text>> = specFaultTexts;
  const text = Object.hasOwn(texts, fault) ? texts[fault] : undefined;
  return text === undefined ? fault : fillText(text, language);
}

function issueSentence(issue: Issue, language: Language): string {
  if (issue.code === 'custom') return faultSentence(issue.message, language);
  const [text, fills] = issueText(issue);
  return fillText(text, language, fills);
}

function issueText(issue: Issue): [Text, Fills?] {
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(issue.expected)];
    case 'invalid_value':
    case 'invalid_union':
      return [hubTexts.faultChoose];
    case 'too_small':
      return [tooSmall(issue), { least: String(issue.minimum) }];
    case 'too_big':
      return [tooBig(issue), { most: String(issue.maximum) }];
    case 'invalid_format':
      return [wrongFormat(issue)];
    default:
      return [hubTexts.faultForm];
  }
}

function wrongType(expected: unknown): Text {
  if (expected === 'int') return hubTexts.faultWhole;
  return expected === 'number' ? hubTexts.faultNumber : hubTexts.faultMissing;
}

function tooSmall({ origin, minimum, inclusive }: Issue): Text {
  if (origin === 'string') return minimum === 1 ? hubTexts.faultMissing : hubTexts.faultShort;
  if (origin === 'array') return minimum === 1 ? hubTexts.faultChoose : hubTexts.faultFew;
  return inclusive === false ? hubTexts.faultMoreThan : hubTexts.faultAtLeast;
}

function tooBig({ origin, inclusive }: Issue): Text {
  if (origin === 'string') return hubTexts.faultLong;
  if (origin === 'array') return hubTexts.faultMany;
  return inclusive === false ? hubTexts.faultLessThan : hubTexts.faultAtMost;
}

function wrongFormat({ format, message }: Issue): Text {
  if (format === 'date') return hubTexts.faultDay;
  if (message.includes('path')) return hubTexts.faultPath;
  return format === 'regex' ? hubTexts.faultCode : hubTexts.faultForm;
}
