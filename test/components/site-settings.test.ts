import { describe, expect, test } from 'vitest';
import { readSiteSettings } from '../../src/components/site-settings.ts';

describe('settings of the deployer', () => {
  test('what is not set is not said', () => {
    expect(readSiteSettings({})).toEqual({
      origin: undefined,
      name: undefined,
      domain: undefined,
      idCode: undefined,
    });
    expect(readSiteSettings({ SITE_ID_CODE: ' ' }).idCode).toBeUndefined();
  });

  test('the domain is that of the address, unless it is set', () => {
    const SITE_URL = 'https://www.mile.example/portal/';
    expect(readSiteSettings({ SITE_URL })).toMatchObject({
      origin: 'https://www.mile.example',
      domain: 'www.mile.example',
    });
    expect(readSiteSettings({ SITE_URL, SITE_DOMAIN: 'mile.example' }).domain).toBe('mile.example');
  });

  test('an address that is none stops the build', () => {
    expect(() => readSiteSettings({ SITE_URL: 'www.mile.example' })).toThrow(/SITE_URL/);
    expect(() => readSiteSettings({ SITE_URL: 'javascript:alert(1)' })).toThrow(/SITE_URL/);
  });
});
