// An operation's code, apart from its facts so that routes can name it.
import { Code } from '../../kernel/ids.ts';

export const OperationCode = Code;
