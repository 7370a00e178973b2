import { modalityNames } from '../../rules/describe-measure.ts';
import { shortPaperName, type DutyLabels } from '../../exports/duty-labels.ts';
import { levelNames } from '../../rules/wording.ts';
import { own } from '../../model/own.ts';
import type { NameOf } from './arrange.ts';
import {
  facetKeys,
  type ExplorerState,
  type FacetKey,
  type GroupKey,
  type SortKey,
} from './state.ts';

export const facetNames: Readonly<Record<FacetKey, string>> = {
  place: '地区',
  level: '层级',
  bearer: '责任主体',
  topic: '主题',
  modality: '性质',
  measured: '是否有数量',
  year: '年份',
  policy: '文件',
};

export const sortNames: Readonly<Record<SortKey, string>> = {
  paper: '按文件顺序',
  figure: '有数量的在前',
  due: '按期限先后',
  bearer: '按责任主体',
  topic: '按主题',
  place: '按地区',
  newest: '新文件在前',
};

export const groupNames: Readonly<Record<GroupKey, string>> = {
  none: '不分组',
  bearer: '按责任主体',
  topic: '按主题',
  place: '按地区',
};

/** Names of the values of the facets; an id that is not known is shown as it is. */
export function namesOf(labels: DutyLabels): NameOf {
  return (facet, value) => {
    switch (facet) {
      case 'place':
        return own(labels.places, value) ?? value;
      case 'level':
        return own<string>(levelNames, value) ?? '其他（个人、机构等）';
      case 'bearer':
        return own(labels.bearers, value)?.name ?? value;
      case 'topic':
        return own(labels.topics, value) ?? value;
      case 'modality':
        return own<string>(modalityNames, value) ?? value;
      case 'measured':
        return value === 'yes' ? '有数量' : '未规定数量';
      case 'year':
        return value === 'unknown' ? '未载明' : `${value}年`;
      case 'policy': {
        const paper = own(labels.policies, value);
        return paper ? shortPaperName(paper) : value;
      }
    }
  };
}

/** What the list is narrowed to, in words, for an export: 晋城市；乡镇（街道）；有数量. */
export function describeChoice({ text, chosen }: ExplorerState, nameOf: NameOf): string {
  const parts = facetKeys
    .filter((facet) => chosen[facet].length > 0)
    .map((facet) => chosen[facet].map((value) => nameOf(facet, value)).join('、'));
  if (text.trim() !== '') parts.push(`含“${text.trim()}”`);
  return parts.length === 0 ? '全部义务' : parts.join('；');
}
