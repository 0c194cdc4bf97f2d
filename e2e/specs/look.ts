// How a screen is looked at: theme, language and size. The sizes are those of a small panel PC and of a large screen.
import { expect, type Page } from '@playwright/test';

export interface Look {
  theme: 'light' | 'dark';
  language: 'en' | 'zh';
  size: { width: number; height: number };
}

export const small = { width: 1024, height: 768 };
export const large = { width: 1920, height: 1080 };

/** Every combination, languages outermost, because changing them costs most. */
export const allLooks: readonly Look[] = (['en', 'zh'] as const).flatMap((language) =>
  [small, large].flatMap((size) => (['light', 'dark'] as const).map((theme) => ({ theme, language, size }))),
);

/** Looks at a screen in several ways. The language is put back: it is the signed-in person's, on every screen after. */
export async function inEachLook(
  page: Page,
  looks: readonly Look[],
  see: (look: Look) => Promise<void>,
): Promise<void> {
  const before = (await page.locator('html').getAttribute('lang')) === 'zh-CN' ? 'zh' : 'en';
  for (const look of looks) {
    await showIn(page, look);
    await see(look);
  }
  await showLanguage(page, before);
}

/** The theme as the switch sets it; the language by its own switch, which every screen has, or none under a dialog. */
async function showIn(page: Page, { theme, language, size }: Look): Promise<void> {
  // a theme that is still fading in is neither the one nor the other
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.setViewportSize(size);
  await page.evaluate((chosen) => document.documentElement.setAttribute('data-theme', chosen), theme);
  await showLanguage(page, language);
}

async function showLanguage(page: Page, language: Look['language']): Promise<void> {
  const html = page.locator('html');
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  if ((await html.getAttribute('lang')) !== lang) {
    const button = page.getByTestId(`language-${language}`);
    if ((await button.count()) > 0) await button.evaluate((element: HTMLElement) => element.click());
  }
  await expect(html).toHaveAttribute('lang', lang);
}
