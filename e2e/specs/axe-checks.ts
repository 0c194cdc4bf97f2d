// Looks at a screen with axe in both themes, both languages and both sizes; a serious or critical finding is a
// failure that names the place.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Look, large, showIn, small } from './look.ts';

/** Either pair shows both themes, both languages and both sizes; screens take them in turn. */
const pairs: readonly (readonly Look[])[] = [
  [
    { theme: 'light', language: 'en', size: small },
    { theme: 'dark', language: 'zh', size: large },
  ],
  [
    { theme: 'dark', language: 'en', size: small },
    { theme: 'light', language: 'zh', size: large },
  ],
];
let looked = 0;

/** Looks at the screen that the page shows now. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  for (const look of pairs[looked++ % pairs.length] ?? [])
    await test.step(`${screen}, ${look.theme}, ${look.language}, ${look.size.width}`, async () => {
      await showIn(page, look);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const findings = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
        );
      expect.soft(findings).toEqual([]);
    });
}
