/** A column of the site (栏目) in the words that government sites put into their pages. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly type: string;
}

/** By the `section` of a page. */
export const columns: Readonly<Record<string, Column>> = {
  policies: {
    name: '政策文件',
    description: '基层安全生产监管政策文件全文，逐条列明义务。',
    keywords: ['安全生产', '政策文件', '基层监管', '应急管理'],
    type: '政策文件',
  },
  obligations: {
    name: '义务清单',
    description: '从政策文件原文摘出的义务，按地区、主体、事项筛选。',
    keywords: ['安全生产', '义务清单', '责任清单'],
    type: '政策解读',
  },
  'self-check': {
    name: '自查测算',
    description: '按政策文件的数量要求自查：人员、经费、培训、例会。',
    keywords: ['安全生产', '自查', '达标', '测算'],
    type: '便民服务',
  },
  jurisdictions: {
    name: '适用地区',
    description: '收录文件适用的地区和乡镇。',
    keywords: ['安全生产', '地区', '乡镇'],
    type: '政策文件',
  },
  instruments: {
    name: '引用文件',
    description: '收录文件引用的法律、法规和文件。',
    keywords: ['安全生产', '法律法规', '依据'],
    type: '政策文件',
  },
  about: {
    name: '使用说明',
    description: '本库怎样编写、怎样使用。',
    keywords: ['安全生产', '使用说明', '术语'],
    type: '网站说明',
  },
};
