/** The name of a site whose deployer gives it none of his own. */
export const usualSiteName = '安监知识库';

/** How the site calls itself in what leaves it: files, feeds, printed sheets. */
export function siteNameOf({ siteName }: { readonly siteName?: string }): string {
  return siteName ?? usualSiteName;
}
