// The demo's terminal: progress while it starts, news above the prompt, and a prompt only where there is a terminal.
import { createInterface, type Interface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';

export class DemoConsole {
  readonly #input: ReadStream;
  readonly #output: WriteStream;
  #readline: Interface | null = null;
  #inProgress = false;

  constructor(input: ReadStream, output: WriteStream) {
    this.#input = input;
    this.#output = output;
  }

  /** One step of a longer work; on a terminal the next step takes its line. */
  progress(text: string): void {
    if (this.#output.isTTY) this.#output.write(`\r\u001b[K${text}`);
    else this.#output.write(`${text}\n`);
    this.#inProgress = this.#output.isTTY === true;
  }

  say(text: string): void {
    if (this.#inProgress || this.#readline !== null) this.#output.write('\r\u001b[K');
    this.#inProgress = false;
    this.#output.write(`${text}\n`);
    this.#readline?.prompt(true);
  }

  /** Reads commands where somebody can type them; a closed stdin is no reason to stop. */
  prompt(onLine: (line: string) => Promise<void>, onInterrupt: () => void): void {
    if (!this.#input.isTTY) return;
    const readline = createInterface({ input: this.#input, output: this.#output, prompt: 'plant> ' });
    this.#readline = readline;
    readline.on('line', (line) => {
      onLine(line).then(
        () => this.#readline?.prompt(),
        (error: unknown) => this.say(`✖ ${error instanceof Error ? error.message : String(error)}`),
      );
    });
    // a terminal in raw mode gives Ctrl-C as a key, not as a signal
    readline.on('SIGINT', onInterrupt);
    readline.on('close', () => {
      this.#readline = null;
    });
    readline.prompt();
  }

  close(): void {
    this.#readline?.close();
  }
}
