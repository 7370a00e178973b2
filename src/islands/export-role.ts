import type { DutyLabels } from '../exports/duty-labels.ts';
import type { Bearer } from '../model/concept.schema.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import type { Role } from '../model/role.schema.ts';
import type { DutyGroup } from '../exports/course/selected-duties.ts';
import { fileName } from '../exports/xml-text.ts';
import { isWithin } from '../rules/division-stem.ts';
import { dutyKindNames, dutyKinds } from '../rules/duty-kinds.ts';
import { dutiesOfRole } from '../rules/role-duties.ts';
import type { Rulebook, RulePolicy } from '../rules/rulebook.ts';
import { today } from '../model/today.ts';
import { download } from './download.ts';
import { readData, tellError } from './site-data.ts';

/**
 * Gives the person the 责任清单 of an office (乡镇长) or a bearer (乡镇（街道）) in the official layout.
 * @returns what to tell the person of it, also where it could not be made
 */
export async function exportRoleList(id: string): Promise<string> {
  try {
    const { name, data } = await makeRoleList(id);
    download(name, data);
    return `已生成：${name}，请在浏览器的下载中查看。`;
  } catch (error) {
    return tellError(error);
  }
}

/** The address of the page holds the place and the name of the unit: #place=532504&unit=五山乡. */
async function makeRoleList(id: string) {
  const fields = new URLSearchParams(location.hash.slice(1).replace(/^place-/, 'place='));
  const place = fields.get('place') ?? '';
  const unit = fields.get('unit')?.trim() ?? '';
  const [obligations, labels, bearers, roles, { policies }] = await Promise.all([
    readData<PublishedObligation[]>('/data/obligations.json'),
    readData<DutyLabels>('/data/labels.json'),
    readData<Bearer[]>('/data/bearers.json'),
    readData<Role[]>('/data/roles.json'),
    readData<Rulebook>('/data/rulebook.json'),
  ]);
  const bound = policies.filter(
    ({ jurisdiction }) => place === '' || isWithin(jurisdiction, place),
  );
  const role = roles.find((one) => one.id === id);
  const label = role?.label ?? bearers.find((one) => one.id === id)?.prefLabel ?? id;
  const where = unit !== '' ? unit : place === '' ? '' : nameOf(bound, labels);
  const title = `${where}${label}安全生产责任清单`;
  const groups = role
    ? groupsOfRole(role, obligations, bearers, bound, labels)
    : groupsOfBearer(id, obligations, bound, labels);
  const [{ writeOfficial }, { groupedDutiesPaper }] = await Promise.all([
    import('../exports/docx/write-official.ts'),
    import('../exports/course/selected-duties.ts'),
  ]);
  const site = { labels, policies, on: today(), origin: location.origin };
  return {
    name: `${fileName(title)}.docx`,
    data: await writeOfficial(groupedDutiesPaper(title, groups, site)),
  };
}

/** The nearest of the places whose papers bind there. */
function nameOf(bound: readonly RulePolicy[], labels: DutyLabels): string {
  const nearest =
    bound
      .map(({ jurisdiction }) => jurisdiction)
      .sort()
      .pop() ?? '';
  return labels.places[nearest] ?? '';
}

/** As the page lists them: by place; what is counted first, what is written for whole classes last. */
function groupsOfRole(
  role: Role,
  obligations: readonly PublishedObligation[],
  bearers: readonly Bearer[],
  bound: readonly RulePolicy[],
  labels: DutyLabels,
): readonly DutyGroup[] {
  return bound.flatMap(({ id, jurisdiction, official }) => {
    const own = obligations.filter(({ policy }) => policy === id);
    const duties = dutiesOfRole(role, own, bearers, jurisdiction);
    const isGeneral = ({ kind, relation }: (typeof duties)[number]) =>
      kind === 'open' && relation === 'all';
    const place = `${labels.places[jurisdiction] ?? jurisdiction}${official ? '' : '（据报道）'}`;
    return [
      ...dutyKinds.map((kind) => ({
        title: `${place}：${dutyKindNames[kind]}`,
        list: duties.filter((one) => one.kind === kind && !isGeneral(one)),
      })),
      { title: `${place}：写给一类单位的一般规定`, list: duties.filter(isGeneral) },
    ].flatMap(({ title, list }) =>
      list.length === 0 ? [] : [{ title, obligations: list.map(({ duty }) => duty) }],
    );
  });
}

/** By paper, as the page lists them. */
function groupsOfBearer(
  id: string,
  obligations: readonly PublishedObligation[],
  bound: readonly RulePolicy[],
  labels: DutyLabels,
): readonly DutyGroup[] {
  return bound.flatMap((policy) => {
    const own = obligations.filter(
      (duty) => duty.policy === policy.id && duty.bearers.includes(id),
    );
    const place = labels.places[policy.jurisdiction] ?? policy.jurisdiction;
    const paper = policy.documentNumber ?? `《${policy.title}》`;
    return own.length === 0 ? [] : [{ title: `${place}：${paper}`, obligations: own }];
  });
}
