import { describe, expect, it } from 'vitest';
import { describePath } from '../../src/jurisdictions/describe-path.ts';
import { isEstablishedTownship } from '../../src/jurisdictions/established-township.ts';
import { findDivision } from '../../src/jurisdictions/find-division.ts';
import { loadProvince } from '../../src/jurisdictions/load-province.ts';
import { townshipsOf } from '../../src/jurisdictions/townships-of.ts';

describe('the places whose papers the site holds', () => {
  // `established` is `townships` less the rows coded from 400 on, read one by one: none is a 乡镇 or
  // 街道. 忻州 has ten of them (阳方口煤矿, 代县党群服务中心 …), 葫芦岛 seventeen (南票飞地经济区 …).
  it.each([
    { code: '532504', name: '弥勒市', townships: 14, established: 14, villages: 145 },
    { code: '140500', name: '晋城市', townships: 77, established: 77, villages: 1729 },
    { code: '140900', name: '忻州市', townships: 173, established: 163, villages: 2878 },
    { code: '211400', name: '葫芦岛市', townships: 132, established: 115, villages: 1298 },
    { code: '410421', name: '宝丰县', townships: 13, established: 13, villages: 323 },
  ])('$name', async ({ code, name, townships, established, villages }) => {
    const tree = await loadProvince(code);
    const units = townshipsOf(tree, code);
    expect({
      name: findDivision(tree, code)?.name,
      townships: units.length,
      established: units.filter(isEstablishedTownship).length,
      villages: findDivision(tree, code)?.villages,
    }).toEqual({ name, townships, established, villages });
  });

  it('弥勒市 has three streets, nine towns and two townships', async () => {
    const units = townshipsOf(await loadProvince('53'), '532504');
    const named = (type: string) => units.filter((one) => one.type === type).map((one) => one.name);
    expect(named('subdistrict')).toEqual(['弥阳街道', '太平街道', '福城街道']);
    expect(named('township')).toEqual(['五山乡', '江边乡']);
    expect(named('town')).toHaveLength(9);
  });
});

describe('places where a level is missing', () => {
  it.each([
    ['110101', '北京市 东城区'],
    ['500101', '重庆市 万州区'],
    ['500229', '重庆市 城口县'],
    ['469001', '海南省 五指山市'],
    ['469025', '海南省 白沙黎族自治县'],
    ['429004', '湖北省 仙桃市'],
    ['419001', '河南省 济源市'],
    ['659001', '新疆维吾尔自治区 石河子市'],
    ['441900101', '广东省 东莞市 石碣镇'],
    ['442000', '广东省 中山市'],
    ['460400100', '海南省 儋州市 那大镇'],
  ])('%s is %s', async (code, path) => {
    expect(describePath(await loadProvince(code), code)).toBe(path);
  });

  it('嘉峪关市 is named once, though a county row repeats it', async () => {
    const tree = await loadProvince('620200');
    const [first] = townshipsOf(tree, '620200');
    expect(first && describePath(tree, first.code)).toBe(`甘肃省 嘉峪关市 ${first?.name}`);
    expect(findDivision(tree, '620201')).toMatchObject({ level: 'county', type: 'placeholder' });
  });

  it.each([
    ['441900', '东莞市'],
    ['442000', '中山市'],
    ['460400', '儋州市'],
  ])('%s %s is one division, a city with townships of its own', async (code, name) => {
    const city = findDivision(await loadProvince(code), code);
    expect(city).toMatchObject({ name, level: 'city', type: 'prefecture-level-city' });
    expect(new Set(city?.children.map((child) => child.level))).toEqual(new Set(['township']));
  });

  it.each([
    ['110100', '市辖区'],
    ['500200', '县'],
    ['469000', '省直辖县级行政区划'],
    ['659000', '自治区直辖县级行政区划'],
  ])('%s %s is a placeholder, found and named when asked for', async (code, name) => {
    const tree = await loadProvince(code);
    expect(findDivision(tree, code)).toMatchObject({ name, level: 'city', type: 'placeholder' });
    expect(describePath(tree, code)).toBe(`${tree.name} ${name}`);
  });
});
