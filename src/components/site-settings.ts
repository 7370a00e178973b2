/**
 * What only the deployer knows, from the environment of the build. Whatever is not set is not said:
 * no page carries an invented address, name or code.
 */
export interface SiteSettings {
  /** Origin of the site, https://www.example.gov.cn (SITE_URL); sitemap and search description need it. */
  readonly origin: string | undefined;
  /** 网站名称 (SITE_NAME): that of the portal that this site is part of. */
  readonly name: string | undefined;
  /** 网站域名 (SITE_DOMAIN); else the host of SITE_URL. */
  readonly domain: string | undefined;
  /** 网站标识码 (SITE_ID_CODE): issued to the portal, ten digits or letters. */
  readonly idCode: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error when SITE_URL is no address: half an address in every page helps nobody */
export function readSiteSettings(environment: Environment = process.env): SiteSettings {
  const read = (key: string) => environment[key]?.trim() || undefined;
  const address = read('SITE_URL');
  const url = address === undefined ? undefined : parseAddress(address);
  return {
    origin: url?.origin,
    name: read('SITE_NAME'),
    domain: read('SITE_DOMAIN') ?? url?.host,
    idCode: read('SITE_ID_CODE'),
  };
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new Error(
      `SITE_URL is no address of a web site: ${address} (write https://www.example.gov.cn)`,
    );
  return new URL(address);
}
