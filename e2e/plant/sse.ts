// Reads server-sent events from a fetch response: the data of each message, in order.

/** Yields the data of every message until the stream ends; throws when it breaks or is no event stream. */
export async function* sseMessages(response: Response): AsyncGenerator<string> {
  if (!response.ok || response.body === null) throw new Error(`no event stream: HTTP ${response.status}`);
  let rest = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    rest += chunk;
    const messages = rest.split(/\r?\n\r?\n/);
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const data = message
        .split(/\r?\n/)
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).replace(/^ /, ''));
      if (data.length > 0) yield data.join('\n');
    }
  }
}
