import { describe, expect, test } from 'vitest';
import { dataBlock, describePolicy, type PolicyContext } from '../../src/exports/json-ld.ts';
import { corpus } from '../support/real-corpus.ts';

const context: PolicyContext = {
  toUrl: (path) => `https://www.example.gov.cn${path}`,
  place: '云南省 红河哈尼族彝族自治州 弥勒市',
  genre: '意见',
  instrumentOf: (id) => ({ title: id }),
};
const policyOf = (id: string) => {
  const policy = corpus.policies.find((candidate) => candidate.id === id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
};

describe('a paper in the words of schema.org', () => {
  test('is Legislation with its number, its day and its issuer', () => {
    expect(describePolicy(policyOf('mile-2020-3'), context)).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: '弥安发〔2020〕3号',
      legislationDate: '2020-06-12',
      legislationPassedBy: [{ '@type': 'Organization', name: '弥勒市安全生产委员会' }],
      legislationJurisdiction: { identifier: '532504' },
      legislationLegalForce: 'https://schema.org/InForce',
      url: 'https://www.example.gov.cn/policies/mile-2020-3/',
    });
  });

  test('a standing that nobody has looked up is not said', () => {
    const unknown = { ...policyOf('mile-2020-3'), status: 'unknown' as const };
    expect(describePolicy(unknown, context)).not.toHaveProperty('legislationLegalForce');
  });

  test('a news report is a NewsArticle about a paper, never the paper', () => {
    const report = describePolicy(policyOf('xinzhou-2022-campaign'), context);
    expect(report).toMatchObject({
      '@type': 'NewsArticle',
      datePublished: '2022-05-23',
      about: { '@type': 'Legislation', name: '关于开展全市安全生产大检查大整治大提升行动工作方案' },
    });
    expect(report).not.toHaveProperty('legislationIdentifier');
  });
});

test('no text ends the data block or opens a comment in it', () => {
  const block = dataBlock({ name: '</script><!-- <script>alert(1)</script>' });
  expect(block).not.toContain('<');
  expect(JSON.parse(block)).toEqual({ name: '</script><!-- <script>alert(1)</script>' });
});
