import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A browser on a loaded machine stumbles at times: CI asks once more and says so, a person sees it at once.
    retry: process.env.CI ? 1 : 0,
  },
});
