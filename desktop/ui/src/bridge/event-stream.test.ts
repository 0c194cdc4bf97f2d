// Events are read whole however the stream cuts them.
import { describe, expect, it } from 'vitest';
import { readEvents, splitEvents } from './event-stream.ts';

const changed = '{"event":"CHANGED"}';

describe('server-sent events', () => {
  it('[bridge] whole messages come out, a part of one waits for the rest', () => {
    expect(splitEvents(`data: ${changed}\n\nda`)).toEqual({ data: [changed], rest: 'da' });
    expect(splitEvents(`data: ${changed}\r\n\r\n`)).toEqual({ data: [changed], rest: '' });
  });

  it('[bridge] comments and other fields are passed over', () => {
    expect(splitEvents(`: hello\n\nid: 7\ndata: a\ndata: b\n\n`)).toEqual({ data: ['a\nb'], rest: '' });
  });

  it('[bridge] a message cut anywhere in the stream is read once', async () => {
    const bytes = new TextEncoder().encode(`: 中\n\ndata: ${changed}\n\ndata: ${changed}\n\n`);
    for (let cut = 1; cut < bytes.length; cut++) {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.slice(0, cut));
          controller.enqueue(bytes.slice(cut));
          controller.close();
        },
      });
      const heard: string[] = [];
      await readEvents(body, (data) => heard.push(data));
      expect(heard).toEqual([changed, changed]);
    }
  });
});
