// One command id for one content: saving the same again, after an answer that was lost, is the same command; what was
// changed meanwhile is another.
import { mintCommand } from '../../api/commands.ts';

export function commandPerContent(): (content: unknown) => string {
  let last = { content: '', command: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (text !== last.content) last = { content: text, command: mintCommand() };
    return last.command;
  };
}
