// Builds the operator screens to static files: relative addresses (they work under app:// too), nothing inlined
// (a strict CSP allows no data: or inline anything).
import tailwind from '@tailwindcss/vite';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';

export default defineConfig({
  base: './',
  plugins: [solid(), tailwind()],
  build: {
    target: 'es2024',
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
