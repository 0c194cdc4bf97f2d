// Only files of the screens' folder have an address, whatever is asked for.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileAt, isOwn, pageAddress } from './page-address.ts';

const folder = '/opt/lineside/ui';

describe('the page address', () => {
  test('given the page and what it loads, then each has its file and its type', () => {
    expect(fileAt(pageAddress, folder)).toEqual({
      path: join(folder, 'index.html'),
      contentType: 'text/html; charset=utf-8',
    });
    expect(fileAt('app://lineside/', folder)?.path).toBe(join(folder, 'index.html'));
    expect(fileAt('app://lineside/assets/index-1.js?v=2#x', folder)).toEqual({
      path: join(folder, 'assets/index-1.js'),
      contentType: 'text/javascript; charset=utf-8',
    });
    expect(fileAt('app://lineside/assets/a%20b.woff2', folder)?.path).toBe(join(folder, 'assets/a b.woff2'));
  });

  test.each([
    'app://lineside/../secret.json',
    'app://lineside/%2e%2e/secret.json',
    'app://lineside/%2e%2e%2fsecret.json',
    'app://lineside/assets/..%2f..%2fsecret.json',
    'app://lineside/..%5csecret.json',
    'app://lineside/%00.html',
    'app://lineside/%zz.html',
    'app://lineside/%2fetc%2fpasswd.json/../../../../../secret.json',
    'app://elsewhere/index.html',
    'app://lineside@elsewhere/index.html',
    'app://lineside/station-key',
    'app://lineside/run.exe',
    'file:///opt/lineside/ui/index.html',
    'not an address',
  ])('given %s, then nothing outside the folder is served', (address) => {
    const file = fileAt(address, folder);
    if (file !== null) expect(file.path.startsWith(`${folder}/`)).toBe(true);
    else expect(file).toBeNull();
    expect(file?.path).not.toBe('/opt/lineside/secret.json');
  });

  test('given a folder whose name another begins with, then that other is outside', () => {
    expect(fileAt('app://lineside/..%2fui-old%2findex.html', folder)).toBeNull();
  });

  test('given any other origin, then it is not the page’s own', () => {
    expect(isOwn(pageAddress)).toBe(true);
    for (const address of [
      'http://lineside/',
      'app://lineside.example/',
      'app:lineside',
      'data:text/html,x',
      '',
    ])
      expect(isOwn(address)).toBe(false);
  });
});
