/**
 * The tests of src/rules as one file, so that the modules are loaded once for each mutant. The
 * properties are left out: they are slow, and what they kill differs from run to run.
 */
import.meta.glob(['../rules/**/*.test.ts', '!../rules/**/*properties.test.ts'], { eager: true });
