// A session says what it was opened with, in a few words.
import { expect, test } from 'vitest';
import { agentName } from './agent-name.ts';

const webKit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/153.0.0.0 Safari/537.36`,
    'Chrome 153, Windows',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webKit} Chrome/153.0.0.0 Safari/537.36 Edg/153.0.1.2`,
    'Edge 153, Windows',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox 150, Linux'],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
    'Safari 18, macOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 15; Pixel 9) ${webKit} Chrome/153.0.0.0 Mobile Safari/537.36`,
    'Chrome 153, Android',
  ],
  ['lineside-seed', 'lineside-seed'],
  ['', ''],
])('given %s, then it is %s', (header, name) => {
  expect(agentName(header)).toBe(name);
});

test('given an endless or odd header, then it is cut and plain', () => {
  expect(agentName('x'.repeat(5_000))).toHaveLength(60);
  expect(agentName(`Mozilla/5.0 Chrome/${'1'.repeat(5_000)}`).length).toBeLessThanOrEqual(60);
  expect(agentName('bot\u0000\u202e<b>')).toBe('bot<b>');
});
