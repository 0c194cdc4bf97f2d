// Reads server-sent events out of a byte stream. EventSource cannot carry the token in a header, so it is fetched.

/** Splits what has arrived into whole messages and the rest; comments and other fields are passed over. */
export function splitEvents(buffer: string): { data: string[]; rest: string } {
  const blocks = buffer.replaceAll('\r\n', '\n').split('\n\n');
  const rest = blocks.pop() ?? '';
  const data = blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('data:'));
    return lines.length === 0 ? [] : [lines.map((line) => line.slice(5).trimStart()).join('\n')];
  });
  return { data, rest };
}

/** Calls back with the data of every event until the stream ends. Throws what the stream throws. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  onData: (data: string) => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const { data, rest } = splitEvents(buffer + decoder.decode(value, { stream: true }));
    buffer = rest;
    for (const piece of data) onData(piece);
  }
}
