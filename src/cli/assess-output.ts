import { obligationUrl } from '../model/anchor.ts';
import type { AssessmentReport } from '../exports/assessment-workbook.ts';
import { findingLabel, softnessOf } from '../rules/finding-label.ts';
import type { SettledDuty } from '../rules/gap.ts';
import { prepare } from '../rules/prepare.ts';
import { findingsOf, type UnitResult } from '../sheets/assess-units.ts';
import { cautionsOf, policiesOfUnits } from '../sheets/cautions.ts';
import { describeSummary, describeUnit } from '../sheets/describe-units.ts';
import { describeWhere } from '../sheets/table.ts';

/** Everything that the command prints or writes. */
export type Report = AssessmentReport;

/** Writes a text and waits while the reader is slower: ten thousand units are hundreds of megabytes. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text))
    await new Promise<void>((resolve) => process.stdout.once('drain', () => resolve()));
}

/** One JSON document: `{ asOf, edition, units, errors, notes, cautions, summary }`, unit by unit. */
export async function printJson(report: Report): Promise<void> {
  const { assessment, rulebook, asOf, notes } = report;
  const { units, problems, summary } = assessment;
  const head = { asOf, edition: rulebook.edition };
  await write(`${JSON.stringify(head).slice(0, -1)},"units":[`);
  for (const [at, unit] of units.entries())
    await write(`${at === 0 ? '' : ','}\n${JSON.stringify(jsonUnit(report, unit))}`);
  const rest = {
    errors: problems,
    notes,
    cautions: cautionsOf(policiesOfUnits(rulebook, units), asOf),
    summary: { ...summary, text: describeSummary(summary) },
  };
  await write(`\n],${JSON.stringify(rest).slice(1)}\n`);
}

function jsonUnit({ rulebook, asOf }: Report, result: UnitResult): object {
  const { sheet, row, unit, parent, facts, faults, status, counts, gaps } = result;
  const { all, scored } = findingsOf(rulebook, result, asOf);
  const counted = new Set(scored.map(({ obligation }) => obligation));
  return {
    ...(sheet !== undefined && { sheet }),
    row,
    ...unit,
    ...(parent !== undefined && { parent }),
    facts,
    status,
    summary: describeUnit(result),
    counts,
    gaps,
    faults,
    findings: all.map((duty) => jsonFinding(rulebook, duty, counted.has(duty.obligation))),
  };
}

function jsonFinding(
  rulebook: Report['rulebook'],
  { finding, obligation }: SettledDuty,
  scored: boolean,
): object {
  const policy = prepare(rulebook).policies.get(obligation.policy);
  return {
    ...finding,
    /** Whether it counts in the summary: measured, and written for units of this level. */
    scored,
    action: obligation.action,
    modality: obligation.modality,
    reference: obligation.reference,
    quote: obligation.quote,
    url: obligationUrl(obligation),
    title: policy?.title,
    documentNumber: policy?.documentNumber,
    official: policy?.official,
  };
}

/** Units with what is missing, then what is wrong in the file, then the sum. */
export async function printText(report: Report): Promise<void> {
  const { assessment, rulebook, asOf, notes, source } = report;
  const { units, problems, summary } = assessment;
  await write(
    `${source}: ${count(units.length, 'unit')} as of ${asOf}, content ${rulebook.edition.content}\n\n`,
  );
  for (const unit of units) await write(unitText(report, unit));
  for (const caution of cautionsOf(policiesOfUnits(rulebook, units), asOf))
    await write(`\ncaution: ${caution}`);
  for (const { sheet, message } of notes)
    await write(`\nnote: ${sheet === undefined ? '' : `工作表“${sheet}”：`}${message}`);
  if (problems.length > 0) await write(`\n\n${count(problems.length, 'error')} in the file:`);
  for (const problem of problems) {
    const typed = problem.message.includes(problem.value) ? '' : `${problem.value}：`;
    await write(`\n  ${describeWhere(problem)}：${typed}${problem.message}`);
  }
  await write(`\n\n${describeSummary(summary)}\n`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function unitText({ rulebook, asOf, origin }: Report, result: UnitResult): string {
  const { sheet, row, unit, parent = '' } = result;
  const { scored } = findingsOf(rulebook, result, asOf);
  const { policies } = prepare(rulebook);
  const where = describeWhere({
    ...(sheet !== undefined && { sheet }),
    row,
    value: '',
    message: '',
  });
  const lines = scored
    .filter(({ finding: { status } }) => status !== 'met' && status !== 'not-applicable')
    .map(({ finding, obligation }) => {
      const soft = softnessOf(finding, obligation);
      const policy = policies.get(obligation.policy);
      const paper = policy?.documentNumber ?? `《${policy?.title ?? obligation.policy}》`;
      const report = policy?.official === false ? '（新闻报道）' : '';
      return `    ${findingLabel(finding)}${soft === undefined ? '' : `（${soft}）`}  ${obligation.action}：${finding.because}\n            ${paper}${report}${obligation.reference} ${origin}${obligationUrl(obligation)}\n`;
    });
  return `${where} ${parent}${unit.name}（${unit.code}）：${describeUnit(result)}\n${lines.join('')}`;
}
