import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentHash } from '../corpus/content-hash.ts';
import { contentLocation } from '../corpus/content-location.ts';
import { overlayLocation } from '../corpus/read-overlay.ts';
import type { PaperMemory } from '../corpus/paper-memory.ts';
import { sharedCorpus } from '../corpus/shared-corpus.ts';
import { openBundleStore, type BundleStore } from '../reuse/bundle-store.ts';
import { openLedger, type BuildLedger, type LedgerEntry } from '../reuse/build-ledger.ts';
import {
  readRecord,
  untouchedFiles,
  writeRecord,
  type BuildRecord,
  type PiecedEntry,
} from '../reuse/build-record.ts';
import { shareLedger } from '../reuse/current-ledger.ts';
import { findStamps, stampEdition } from '../reuse/edition-stamps.ts';
import { mergeOutput } from '../reuse/merge-output.ts';
import { openPaperStore, type PaperStore } from '../reuse/paper-store.ts';
import { programDigest } from '../reuse/program-digest.ts';

export interface Rebuild {
  readonly papers: PaperMemory;
  readonly searchIndex: BundleStore;
  /** Before all that reads the finished output. */
  readonly takeOver: AstroIntegration;
  /** After it: to delete the build before takes as long as to index the papers. */
  readonly tidyUp: AstroIntegration;
  /** Whole addresses of the pages that were not made anew: the sitemap lists them, too. */
  readonly reused: string[];
}

/**
 * Builds upon the build before: papers that did not change are not read again, and files that depend on
 * few papers are taken over where those did not change. What comes out is, to the byte, what a build
 * from nothing makes; `test/site/rebuild.test.ts` holds the two against each other.
 * @param project folder that holds `src/`
 */
export function rebuild(project: string): Rebuild {
  const { dir, shown } = contentLocation();
  const program = programDigest(project, dir, overlayLocation()?.path);
  const reused: string[] = [];
  let store: PaperStore;
  let index: BundleStore;
  let ledger: BuildLedger;
  let known: ReadonlyMap<string, LedgerEntry> = new Map();
  let before: BuildRecord | undefined;
  let outDir = '';
  let base = '/';
  let site: string | undefined;
  let deletion: Promise<void> | undefined;

  return {
    papers: {
      recall: (folder) => store.recall(folder),
      keep: (folder, policy) => store.keep(folder, policy),
    },
    searchIndex: {
      last: () => index.last(),
      keep: (made, paths, note) => index.keep(made, paths, note),
    },
    reused,
    takeOver: {
      name: 'rebuild',
      hooks: {
        'astro:config:setup': ({ config }) => {
          outDir = fileURLToPath(config.outDir).replace(/[\\/]$/, '');
          store = openPaperStore(join(shelf(outDir), 'papers'), program);
        },
        'astro:config:done': ({ config }) => {
          base = config.base.endsWith('/') ? config.base : `${config.base}/`;
          site = config.site;
          before = readRecord(join(shelf(outDir), 'record.json'), program);
          known = untouchedFiles(before?.files ?? {}, outDir);
          // Astro asks for pages when the output of before was put aside.
          const pieced = Array.from(
            untouchedFiles(before?.pieced ?? {}, outDir),
            ([file, { size: bytes, pieces }]) =>
              [file, { path: join(previous(outDir), file), bytes, pieces }] as const,
          );
          const found = new Map(Object.entries(before?.found ?? {}));
          ledger = openLedger({ whole: known, pieced: new Map(pieced), found }, (policy) =>
            store.digestOfPaper(policy),
          );
          shareLedger(ledger);
        },
        // By now the content has passed its gates; the builder empties the output next.
        'astro:build:start': () => {
          rmSync(previous(outDir), { recursive: true, force: true });
          if (existsSync(outDir)) renameSync(outDir, previous(outDir));
        },
        'astro:build:done': ({ logger }) => {
          const edition = contentHash(sharedCorpus(dir, shown));
          index = openBundleStore(
            previous(outDir),
            outDir,
            join(shelf(outDir), 'search-index'),
            program,
          );
          const kept = new Map(
            [...known].filter(([file, { made }]) => ledger.made.get(file) === made),
          );
          if (kept.size > 0) mergeOutput(previous(outDir), outDir, new Set(kept.keys()));
          else deletion = rm(previous(outDir), { recursive: true, force: true });
          const files: Record<string, LedgerEntry> = {};
          for (const [file, made] of ledger.made) {
            const path = join(outDir, file);
            const old = kept.get(file);
            if (old && before && before.edition !== edition)
              stampEdition(path, old.stamps, edition);
            if (old && site !== undefined && file.endsWith('index.html'))
              reused.push(new URL(base + file.slice(0, -'index.html'.length), site).href);
            const stamps = old?.stamps ?? findStamps(path, edition);
            const { size, mtimeMs } = statSync(path);
            files[file] = { made, size, mtimeMs, stamps };
          }
          const pieced: Record<string, PiecedEntry> = {};
          const pieces = { copied: 0, all: 0 };
          for (const [file, { pieces: own, copied }] of ledger.pieced) {
            const { size, mtimeMs } = statSync(join(outDir, file));
            pieced[file] = { size, mtimeMs, pieces: own };
            pieces.copied += copied;
            pieces.all += own.length;
          }
          const found = Object.fromEntries(ledger.found);
          writeRecord(join(shelf(outDir), 'record.json'), {
            program,
            edition,
            files,
            pieced,
            found,
          });
          store.finish();
          logger.info(
            `${kept.size} of ${ledger.made.size} files were taken over, ${pieces.copied} of ${pieces.all} pieces of lists`,
          );
        },
      },
    },
    tidyUp: {
      name: 'rebuild-tidy-up',
      hooks: { 'astro:build:done': () => deletion },
    },
  };
}

/**
 * What is kept for the next build, `.dist-last/` for `dist/`. Beside the output: files are moved, and must
 * not cross from one disk to another.
 */
const shelf = (outDir: string) => join(dirname(outDir), `.${basename(outDir)}-last`);
const previous = (outDir: string) => join(shelf(outDir), 'output');
