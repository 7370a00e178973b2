/**
 * Scripts that pages share. Each module by itself would make a calculator forty files, which an intranet's
 * HTTP/1.1 brings six at a time; all in one, a page to read would load calculators. A module stands in the
 * first group that it fits, with what it imports, and every page that needs it loads the whole group.
 */
export const sharedScripts = [
  // How the scripts of every page begin.
  {
    name: 'start',
    test: /\/src\/islands\/(?:after-paint|first-data|site-data|start-island)|preload-helper/,
    minShareCount: 2,
  },
  // What pages to read use, too, stays small.
  {
    name: 'page',
    test: /\/src\/(?:components\/|islands\/download|model\/(?:anchor|today))/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 500,
  },
  // Of all tools and the search.
  { name: 'common', test: /\/src\/(?:model|rules)\/|\/preact\//, minShareCount: 11 },
  { name: 'fields', test: /\/src\/islands\/calculator\/(?:use-)?fields/, minShareCount: 10 },
  { name: 'tools', test: /\/src\/(?:islands|model|rules)\//, minShareCount: 10 },
  // What a place is chosen by.
  {
    name: 'places',
    test: /\/src\/(?:jurisdictions\/|islands\/calculator\/(?:PlacePicker|place-options|use-division))/,
    minShareCount: 4,
  },
  // Of all calculators, courses and questions among them.
  { name: 'rules', test: /\/src\/(?:rules|model)\//, minShareCount: 8 },
  { name: 'calculator', test: /\/src\/islands\/calculator\//, minShareCount: 6 },
  // Of lists of duties.
  {
    name: 'duties',
    test: /\/src\/(?:islands\/duty-|exports\/duty-|model\/measure\.|rules\/duty-)/,
    minShareCount: 2,
  },
  // Of calculators that hold figures against duties. Finders describe a measure and need no more of them.
  { name: 'figures', test: /\/src\/(?:rules|model)\/(?!describe-measure)/, minShareCount: 5 },
  // What three pages share is put together to a kilobyte and a half at least.
  {
    name: 'parts',
    test: /\/src\/(?:islands|rules)\/(?!describe-measure)/,
    minShareCount: 3,
    entriesAware: true,
    entriesAwareMergeThreshold: 1500,
  },
].map((group, at, all) => ({ ...group, priority: all.length - at }));

/** The group of a chunk, by its name; Rolldown calls one that it divides `page~` and all who share it. */
export const groupOf = (chunk: string) =>
  sharedScripts.find(({ name }) => chunk.split('~')[0] === name);
