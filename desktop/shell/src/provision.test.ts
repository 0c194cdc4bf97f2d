// What IT may write into lineside-provision.json, and what it is told when that cannot be used.
import { describe, expect, test } from 'vitest';
import { provisionPath, readProvision, usedProvision } from './provision.ts';

const hub = 'https://mes.plant.example:7400';
const fingerprint = 'ab'.repeat(32);
const code = 'ABCD-EFGH-JKMN-P234';
const written = { hub, fingerprint, code };
const bytes = (content: unknown) => Buffer.from(JSON.stringify(content));

describe('[P5] given a provision file', () => {
  test.each([
    ['with all that a ticket has', bytes(written), written],
    [
      'for a hub on plain http',
      bytes({ hub: 'http://127.0.0.1:7400', code }),
      { hub: 'http://127.0.0.1:7400', fingerprint: null, code },
    ],
    [
      'with the code and fingerprint as somebody typed them',
      bytes({ hub: ` ${hub}/ `, fingerprint: 'AB:'.repeat(32), code: ' abcd efgh jkmn p234 ' }),
      written,
    ],
    [
      'with the mark that Notepad puts before UTF-8',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(written)]),
      written,
    ],
    ['in the UTF-16 of PowerShell', Buffer.from(`\ufeff${JSON.stringify(written)}`, 'utf16le'), written],
  ])('%s, then it is a ticket to enrol with', (_how, file, ticket) => {
    expect(readProvision(file)).toEqual({ state: 'READY', ticket });
  });

  test.each([
    ['that is empty', Buffer.from(''), /one JSON object/],
    ['that is no JSON', Buffer.from('{hub: x}'), /one JSON object/],
    ['of another shape', bytes([hub, code]), /one JSON object/],
    ['with a field more', bytes({ ...written, password: 'x' }), /nothing else/],
    ['without a hub', bytes({ code }), /"hub" must be/],
    ['with a hub that is a page', bytes({ ...written, hub: `${hub}/stations` }), /"hub" must be/],
    ['with half a fingerprint', bytes({ ...written, fingerprint: 'ab' }), /"fingerprint" must be/],
    ['with half a code', bytes({ ...written, code: 'ABCD-EFGH' }), /"code" must be/],
    ['without a code', bytes({ hub }), /"code" must be/],
  ])('%s, then it says in both languages what to write', (_how, file, sentence) => {
    const read = readProvision(file);
    if (read.state !== 'WRONG') throw new Error(read.state);
    expect(read.message.en).toMatch(sentence);
    expect(read.message.en).toContain('start Lineside again');
    expect(read.message.zh).toContain('重新启动');
    expect(JSON.stringify(read.message)).not.toContain('EFGH');
  });

  test('when its ticket is used, then what takes its place holds no code and reads as used', () => {
    const left = usedProvision(written);
    expect(left).not.toContain('EFGH');
    expect(readProvision(Buffer.from(left))).toEqual({ state: 'USED' });
  });
});

test('given a platform, then the file lies where its IT keeps what is for every account', () => {
  expect(provisionPath('win32', 'D:\\ProgramData')).toBe(
    'D:\\ProgramData\\Lineside\\lineside-provision.json',
  );
  expect(provisionPath('linux')).toBe('/etc/lineside/lineside-provision.json');
});
