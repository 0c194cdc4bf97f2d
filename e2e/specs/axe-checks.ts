// Looks at a screen with axe in both themes, both languages and both sizes; a serious or critical finding is a
// failure that names the place.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

interface Look {
  theme: 'light' | 'dark';
  language: 'en' | 'zh';
  size: { width: number; height: number };
}

const small = { width: 1024, height: 768 };
const large = { width: 1920, height: 1080 };
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
      await page.setViewportSize(look.size);
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

/** The theme as the switch sets it; the language by its own switch, which every screen has, or none under a dialog. */
async function showIn(page: Page, { theme, language }: Look): Promise<void> {
  await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
  const button = page.getByTestId(`language-${language}`);
  if ((await button.count()) > 0) await button.evaluate((element: HTMLElement) => element.click());
  await expect(page.locator('html')).toHaveAttribute('lang', language === 'zh' ? 'zh-CN' : 'en');
}
