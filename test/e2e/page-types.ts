import { everyPage } from './every-page.ts';

/** Every type of page, and the states that draw something of their own: addresses below the site's. */
export const pageTypes = [
  ...everyPage,
  'obligations/?place=140500&level=township&measured=yes&group=bearer',
  'compare/?items=mile-2020-3.c12,jincheng-2021-10.c5',
  'search/?q=20万元',
  'search/?q=乡镇要配几个安监员&measured=yes',
  'search/?q=考证&exact=1',
  'search/?q=乡镇&place=410421',
  'self-check/#place=532504&unit=532504202&full-time-supervisors=1',
  'self-check/#place=140900&unit=140902001&township-enforcement-officers=2',
  'budget/#place=140500&jincheng-2021-10.c10.2.count=5&jincheng-2021-10.c10.2.arranged=20、x&jincheng-2021-10.c9.3.1.price=3500&jincheng-2021-10.c9.3.1.price-sample=是',
  'budget/#place=211400&huludao-2018-15.c4.2.base=100&huludao-2018-15.c4.2.rate-2027=-2',
  'calendar/#place=211400&year=2027',
  'calendar/#place=532504&level=department&year=2027',
  'courses/#place=211400&audience=grid-worker&hours=1&date=2026-11-23&n=2&s1=huludao-2018-15*c6.7_c6.8*20&s1.title=网格&s2=huludao-2018-15*c6.9_c99.1&s2.practice=10s',
  'courses/practice/#places=140500,140900&topics=training,funding&n=20',
  'courses/practice/#o=gone-2000-1.c1.1',
  'courses/cases/#place=140500&level=department&n=2',
  'courses/cases/#place=410421',
  'jurisdictions/140525/',
  'jurisdictions/#place=532504&unit=532504202',
  'jurisdictions/#place=330106&level=township',
  'bearers/township-head/#place=532504&unit=五山乡',
  'staffing/#place=532504',
] as const;

/** Pages with an island, each with what shows that its tool is there to be used. */
export const toolPages: Readonly<Record<string, string>> = {
  'staffing/': '[data-staffing] select',
  'training/': '[data-training] select',
  'budget/': '[data-budget] select',
  'calendar/': '[data-duty-calendar] select',
  'self-check/': '[data-self-check] select',
  'self-check/batch/': '[data-batch] select, [data-batch] input',
  'courses/': '[data-courses] select',
  'courses/cases/': '[data-cases] select',
  'courses/practice/': '[data-practice] input',
  'obligations/': '[data-explorer] table',
  'compare/': '[data-compare] select',
  'jurisdictions/': '[data-places] select',
  'search/?q=20万元': '[data-search-result]',
};
