// The pictures of the documents: each is made by a row of the table of shots, each is shown somewhere, none is missing.
import { expect, test } from 'vitest';
import { shots } from '../screenshots/shots.ts';
import { allFiles, textOf } from './source.ts';

const pictures = allFiles.filter((path) => path.startsWith('docs/images/'));
const documents = allFiles.filter((path) => path.endsWith('.md')).map(textOf);

test('given a picture, then a document shows it', () => {
  const unseen = pictures.filter((path) => {
    const name = path.split('/').at(-1) ?? path;
    return !documents.some((text) => text.includes(`images/${name})`));
  });
  expect(unseen).toEqual([]);
});

test('given the table of shots, then every picture is made by one row of it, and every row has made its picture', () => {
  expect(shots.map(({ name }) => `docs/images/${name}.png`).sort()).toEqual(pictures);
});
