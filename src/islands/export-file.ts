import type { ObligationExport } from '../exports/obligation-export.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { readJurisdictions, readPapers, readRulebook } from './rulebook-data.ts';

export type FileType = 'xlsx' | 'docx' | 'csv' | 'json';

/** Makes the file of a list of duties; what writes tables is loaded only now. */
export async function writeObligationFile(
  report: ObligationExport,
  type: FileType,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const { obligationCsv, obligationJson, obligationWorkbook } =
    await import('../exports/obligation-export.ts');
  const name = `义务清单-${report.obligations.length}项-${report.labels.edition.content}.${type}`;
  switch (type) {
    case 'xlsx': {
      const { writeWorkbook } = await import('../exports/write-workbook.ts');
      return { name, blob: await writeWorkbook(obligationWorkbook(report)) };
    }
    case 'docx': {
      const [{ writeOfficial }, { selectedDutiesPaper }, { policies }] = await Promise.all([
        import('../exports/docx/write-official.ts'),
        import('../exports/course/selected-duties.ts'),
        papersOf(report),
      ]);
      return { name, blob: await writeOfficial(selectedDutiesPaper(report, policies)) };
    }
    case 'csv':
      return { name, blob: new Blob([obligationCsv(report)], { type: 'text/csv' }) };
    case 'json':
      return { name, blob: new Blob([obligationJson(report)], { type: 'application/json' }) };
  }
}

/** The rulebook of the papers in a list: whether one is repealed stands there. */
async function papersOf({ obligations }: ObligationExport): Promise<Rulebook> {
  const [head, jurisdictions] = await Promise.all([readRulebook(), readJurisdictions()]);
  return readPapers(head, jurisdictions, {
    papers: [...new Set(obligations.map(({ policy }) => policy))],
  });
}
