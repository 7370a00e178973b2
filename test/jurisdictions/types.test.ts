import { describe, expect, it } from 'vitest';
import { isEstablishedTownship } from '../../src/jurisdictions/established-township.ts';
import { TYPE_LABELS } from '../../src/jurisdictions/type-labels.ts';
import { townshipType } from '../../src/jurisdictions/township-type.ts';
import { byCode, countTypes, everyDivision } from './all-provinces.ts';

describe('types told apart', () => {
  it.each([
    ['530000', '云南省', 'province'],
    ['450000', '广西壮族自治区', 'autonomous-region'],
    ['500000', '重庆市', 'municipality'],

    ['140500', '晋城市', 'prefecture-level-city'],
    ['532500', '红河哈尼族彝族自治州', 'autonomous-prefecture'],
    ['232700', '大兴安岭地区', 'prefecture'],
    ['152500', '锡林郭勒盟', 'league'],
    ['310100', '市辖区', 'placeholder'],

    ['140502', '城区', 'district'],
    ['140109', '万柏林区', 'district'],
    ['230751', '金林区', 'district'],
    ['500151', '铜梁区', 'district'],
    ['532504', '弥勒市', 'county-level-city'],
    ['410421', '宝丰县', 'county'],
    ['350527', '金门县', 'county'],
    ['469025', '白沙黎族自治县', 'autonomous-county'],
    ['152527', '太仆寺旗', 'banner'],
    ['150722', '莫力达瓦达斡尔族自治旗', 'autonomous-banner'],
    ['520203', '六枝特区', 'special-district'],
    ['429021', '神农架林区', 'forestry-district'],
    ['140171', '山西转型综合改革示范区', 'zone'],
    ['320576', '苏州工业园区', 'zone'],
    ['232763', '新林区', 'zone'],
    ['620201', '嘉峪关市', 'placeholder'],
    ['632857', '大柴旦行政委员会', 'other'],
    ['460321', '西沙群岛', 'other'],

    ['532504102', '新哨镇', 'town'],
    ['321203100', '港口物流产业园-永安洲镇', 'town'],
    ['659011500', '二道湖镇', 'town'],
    ['532504202', '五山乡', 'township'],
    ['411326302', '毛堂乡', 'township'],
    ['411322311', '袁店回族乡', 'ethnic-township'],
    ['360823204', '金坪民族乡', 'ethnic-township'],
    ['532504001', '弥阳街道', 'subdistrict'],
    ['110114004', '沙河地区', 'subdistrict'],
    ['410171560', '郑州经济技术开发区明湖街道', 'subdistrict'],
    ['152222201', '新佳木苏木', 'sumu'],
    ['150725201', '鄂温克民族苏木', 'ethnic-sumu'],
    ['141122400', '夏家营生态工业园区', 'zone'],
    ['320582400', '张家港市现代农业示范园区', 'zone'],
    ['429005452', '熊口管理区', 'zone'],
    ['460108400', '海口桂林洋经济开发区（农场）', 'zone'],
    ['411503410', '信阳国际家居产业小镇', 'zone'],
    ['440982403', '和平农场', 'farm'],
    ['431123401', '双牌五星岭林场', 'farm'],
    ['152221404', '公主陵牧场', 'farm'],
    ['220721412', '库里渔场', 'farm'],
    ['654026516', '兵团七十七团', 'farm'],
    ['650205509', '兵团一三七团乡', 'farm'],
    ['222406400', '和龙林业局', 'farm'],
    ['652928405', '阿克苏监狱', 'prison'],
    ['152522400', '玛尼图煤矿', 'enterprise'],
    ['330383198', '龙港县直辖村级区划', 'placeholder'],
    ['350527000', '金门县', 'placeholder'],
    ['110115406', '大兴国际机场', 'other'],
    ['420882451', '罗汉寺办事处', 'other'],
    ['340705402', '天井湖社区街道', 'other'],
  ])('%s %s is a %s', (code, name, type) => {
    expect(byCode(code)).toMatchObject({ name, type });
  });

  it.each([
    [1, 'subdistrict'],
    [99, 'subdistrict'],
    [100, 'town'],
    [199, 'town'],
    [200, 'township'],
    [399, 'township'],
    [400, 'other'],
    [599, 'other'],
  ])('takes the code for it where the name says nothing: %i is a %s', (suffix, type) => {
    expect(townshipType(suffix, '甲')).toBe(type);
  });

  it('knows a 区公所, though none is left in the data', () => {
    expect(townshipType(300, '赵家蓬区公所')).toBe('district-office');
    expect(everyDivision.filter((one) => one.type === 'district-office')).toEqual([]);
  });
});

describe('how many there are of each type', () => {
  // The ministry of civil affairs' count at the end of 2023: 333 prefectures (293, 7, 30, 3).
  it('prefectures as established', () => {
    expect(countTypes('city')).toEqual({
      'prefecture-level-city': 293,
      prefecture: 7,
      'autonomous-prefecture': 30,
      league: 3,
      placeholder: 9,
    });
  });

  // The ministry's count is the same but for 977 districts: the source has 三沙's two as islands.
  it('counties as established', () => {
    expect(countTypes('county')).toEqual({
      district: 975,
      'county-level-city': 397,
      county: 1299,
      'autonomous-county': 117,
      banner: 49,
      'autonomous-banner': 3,
      'special-district': 1,
      'forestry-district': 1,
      zone: 128,
      placeholder: 1,
      other: 4,
    });
  });

  // Counted in the source by code: 9,066 rows of 001-099, 21,377 of 100-199 (11 of them no towns),
  // 8,198 of 200-399; to these the names add 104, 9 and 3 of the 2,710 from 400 on.
  it('townships by the code, and those that only the name tells', () => {
    expect(countTypes('township')).toEqual({
      subdistrict: 9066 + 104,
      town: 21377 - 11 + 9,
      township: 8198 - 884 - 154 + 3,
      'ethnic-township': 884,
      sumu: 153,
      'ethnic-sumu': 1,
      placeholder: 11 + 1,
      // Pinned as read: a changed rule moves units between these.
      zone: 1039,
      farm: 1139,
      prison: 51,
      enterprise: 53,
      other: 312,
    });
  });

  it('an established township is 镇, 乡 or 街道 and their kinds', () => {
    const types = new Set(everyDivision.filter(isEstablishedTownship).map((one) => one.type));
    expect([...types].map((type) => TYPE_LABELS[type]).sort()).toEqual(
      ['镇', '乡', '民族乡', '街道', '苏木', '民族苏木'].sort(),
    );
  });
});
