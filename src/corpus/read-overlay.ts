import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Division } from '../jurisdictions/division.ts';
import { findDivision } from '../jurisdictions/find-division.ts';
import { loadProvince } from '../jurisdictions/load-province.ts';
import { overlaySchema, type Overlay, type OverlayEntry } from '../model/overlay.schema.ts';
import type { Corpus } from './corpus.ts';
import { mostAlike } from './gates/link-gate.ts';
import { parseLocatedYaml, validateLocated } from './located-yaml.ts';
import { CorpusError, type Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** Where the overlay lies: LOCAL_OVERLAY, or content-local/overlay.yaml where there is one. */
export function overlayLocation(cwd = process.cwd()): { path: string; shown: string } | undefined {
  const chosen = process.env['LOCAL_OVERLAY'];
  const path = resolve(cwd, chosen ?? 'content-local/overlay.yaml');
  if (chosen === undefined && !existsSync(path)) return undefined;
  const shown = relative(cwd, path);
  return { path, shown: shown.startsWith('..') ? path : shown.replaceAll('\\', '/') };
}

/**
 * Reads the overlay and holds every place it names against the corpus.
 * @param path the file on disk
 * @param file its path as shown in problems
 */
export async function readOverlay(
  path: string,
  file: string,
  corpus: Corpus,
): Promise<{ overlay?: Overlay; problems: Problem[] }> {
  if (!existsSync(path)) {
    const details = { hint: 'LOCAL_OVERLAY names a file that is not there' };
    return { problems: [{ file, line: 1, message: 'this file is missing', details }] };
  }
  const { text, problems: unreadable } = readText(path, file);
  if (unreadable.length > 0) return { problems: [...unreadable] };
  const yaml = parseLocatedYaml(text, file);
  if (yaml.problems.length > 0) return { problems: [...yaml.problems] };
  const { data, problems } = validateLocated(overlaySchema, yaml.value ?? {}, {
    yaml,
    file,
    name: 'overlay',
  });
  if (!data) return { problems };
  const places = await readPlaceCodes(corpus);
  const astray = data.entries.flatMap((entry, index): Problem[] => {
    const unknown = findUnknown(entry, corpus, places);
    if (!unknown) return [];
    const { key, id, nearest } = unknown;
    return [
      {
        file,
        line: yaml.lineOf(['entries', index, 'at', key]),
        message: `there is no ${key} ${id}`,
        details: { ...(nearest !== undefined && { nearest }), hint: 'use the id of its address' },
      },
    ];
  });
  return astray.length > 0 ? { problems: astray } : { overlay: data, problems: [] };
}

/**
 * The deployer's overlay, from where it lies; absent where he has none.
 * @throws CorpusError naming each line that is wrong
 */
export async function loadOverlay(corpus: Corpus): Promise<Overlay | undefined> {
  const place = overlayLocation();
  if (!place) return undefined;
  const { overlay, problems } = await readOverlay(place.path, place.shown, corpus);
  if (problems.length > 0) throw new CorpusError(problems);
  return overlay;
}

/** Places that have a page: those that papers are held of, and the cities and counties in them. */
async function readPlaceCodes({ policies }: Corpus): Promise<string[]> {
  const held = [...new Set(policies.map(({ jurisdiction }) => jurisdiction))];
  const codes = await Promise.all(
    held.map(async (code) => {
      const division = findDivision(await loadProvince(code), code);
      return division ? codesIn(division) : [];
    }),
  );
  return [...new Set(codes.flat())];
}

function codesIn(division: Division): string[] {
  if (division.level === 'township') return [];
  const below = division.children.flatMap(codesIn);
  return division.type === 'placeholder' ? below : [division.code, ...below];
}

interface Unknown {
  readonly key: string;
  readonly id: string;
  readonly nearest: string | undefined;
}

function findUnknown(
  { at }: OverlayEntry,
  corpus: Corpus,
  places: readonly string[],
): Unknown | undefined {
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
  const among = (key: string, id: string, known: readonly string[]): Unknown | undefined =>
    known.includes(id) ? undefined : { key, id, nearest: mostAlike(id, known) };
  if (at === 'start') return undefined;
  if ('topic' in at) return among('topic', at.topic, ids(corpus.topics));
  if ('bearer' in at)
    return among('bearer', at.bearer, [...ids(corpus.bearers), ...ids(corpus.roles)]);
  if ('jurisdiction' in at) return among('jurisdiction', at.jurisdiction, places);
  const policy = corpus.policies.find(({ id }) => id === at.policy);
  if (!policy) return among('policy', at.policy, ids(corpus.policies));
  if (at.clause !== undefined) {
    const unknown = among('clause', at.clause, ids(policy.clauses));
    if (unknown) return unknown;
  }
  return at.obligation === undefined
    ? undefined
    : among('obligation', at.obligation, ids(policy.obligations));
}
