import names from './data/provinces.json' with { type: 'json' };

/** Code and name of the provinces held: all that a page loads before a place is chosen. */
export const PROVINCE_NAMES: readonly { readonly code: string; readonly name: string }[] =
  names.map(([code = '', name = '']) => ({ code, name }));
