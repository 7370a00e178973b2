import { defineConfig } from 'vitest/config';

/** What mutants of src/rules are held against: npm run test:mutants. */
export default defineConfig({ test: { include: ['test/support/mutant-tests.ts'] } });
