// The name of a configured thing: in one language will do; in none, nobody could choose the thing from a list. Facts
// hold any text, so that what was written before goes on being read; commands ask for a name.
import { Text } from '../../kernel/ids.ts';

export const Name = Text.refine(({ en, zh }) => `${en}${zh}`.trim() !== '', { message: 'NAME_MISSING' });
