import type { UnitLevel } from '../model/concept.schema.ts';
import { levelNames } from '../rules/wording.ts';
import { foldText } from './fold-text.ts';

/** Words for the levels besides their names and ids. 市 may be a city or a county-level city. */
const words: Readonly<Record<UnitLevel, readonly string[]>> = {
  township: ['乡镇', '街道', '镇', '乡', '乡镇级', '乡级', '乡镇街道', '镇街', '乡镇政府'],
  village: ['村', '社区', '村社区', '行政村', '村级', '村居'],
  county: ['县', '区', '旗', '县级', '区县', '县区', '县市区', '县级市', '市'],
  city: ['市', '州', '盟', '市级', '地市', '地级', '地级市', '市州', '地区'],
  department: ['部门', '委办局', '局'],
  park: ['园区', '功能区', '开发区'],
  enterprise: ['企业', '公司'],
  school: ['学校'],
};

/** Levels that a text may mean; empty when it means none. */
export function readLevel(text: string): readonly UnitLevel[] {
  const folded = foldText(text);
  return (Object.keys(words) as UnitLevel[]).filter(
    (level) =>
      level === folded || foldText(levelNames[level]) === folded || words[level].includes(folded),
  );
}

/** What can be written for a level, for messages. */
export const levelChoices = Object.values(levelNames).join('、');
