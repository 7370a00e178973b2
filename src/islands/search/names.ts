import { modalityNames } from '../../components/names.ts';
import type { FacetName } from '../../search/facets.ts';
import { own } from '../../model/own.ts';
import type { IndexedDuty, IndexedPaper, SearchGuide } from '../../search/search-index.ts';

/** Names of the facets as people read them. */
export const facetLabels: Readonly<Record<FacetName, string>> = {
  place: '地区',
  level: '层级',
  bearer: '责任主体',
  topic: '主题',
  modality: '性质',
  measured: '是否量化',
  year: '年份',
};

const levels: Readonly<Record<string, string>> = {
  country: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
};

/** A value of a facet as people read it; what is not known is shown as it stands in the address. */
export function nameOfValue(facet: FacetName, value: string, guide: SearchGuide): string {
  switch (facet) {
    case 'place':
      return guide.places.find(({ code }) => code === value)?.name ?? value;
    case 'level':
      return own(levels, value) ?? value;
    case 'bearer':
    case 'topic':
      return nameOfConcept(facet, value, guide);
    case 'modality':
      return own<string>(modalityNames, value) ?? value;
    case 'measured':
      return value === 'yes' ? '有数量要求' : '没有数量要求';
    case 'year':
      return `${value}年`;
  }
}

export function nameOfConcept(kind: 'bearer' | 'topic', id: string, guide: SearchGuide): string {
  const concept = guide.concepts.find((one) => one.kind === kind && one.id === id);
  return concept?.labels[0] ?? id;
}

/** Who is bound, in few words: of many, the first and their number. */
export function nameBearers({ bearers }: IndexedDuty, guide: SearchGuide): string {
  const names = bearers.map((id) => nameOfConcept('bearer', id, guide));
  return names.length > 2 ? `${names[0] ?? ''}等 ${names.length} 类` : names.join('、');
}

/** A paper in few words: its number, else its title. */
export function shortPaper({ number, title }: IndexedPaper): string {
  return number ?? `《${title}》`;
}
