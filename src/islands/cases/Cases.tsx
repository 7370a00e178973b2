import { useMemo, useState } from 'preact/hooks';
import type { CaseExercise } from '../../courses/cases/case.ts';
import { caseLevels, makeCase } from '../../courses/cases/make-case.ts';
import type { CaseSheet } from '../../exports/case-tables.ts';
import { unitLevels, type UnitLevel } from '../../model/unit-level.ts';
import { levelNames } from '../../rules/wording.ts';
import { asOfFrom } from '../calculator/AsOfField.tsx';
import { EditionNotice } from '../calculator/CalculatorBar.tsx';
import { neededHere, type Fields } from '../calculator/fields.ts';
import { PapersRead } from '../calculator/PapersRead.tsx';
import { useFields, type ChangeFields } from '../calculator/use-fields.ts';
import { useRulebook, type CalculatorData } from '../calculator/use-rulebook.ts';
import { download } from '../download.ts';
import { fileNameOf } from '../file-name.ts';
import { nextSeed, seedOf } from '../seed.ts';
import { readClauseTexts } from '../clause-texts.ts';
import { ReadFailed } from '../reading.tsx';
import { CaseAnswers, CaseStory } from './CaseView.tsx';
import { CasePaper } from './CasePaper.tsx';

/** Exercises: units with sample figures, what is missing, answered by the rules. */
export function Cases() {
  const [fields, change] = useFields();
  const { data, failure } = useRulebook(neededHere(fields, { neighbours: false }));
  if (failure) return <ReadFailed {...failure} />;
  if (!data) return <p role="status">正在读取……</p>;
  return <CaseMaker {...{ data, fields, change }} />;
}

const mostCases = 5;

interface Props {
  readonly data: CalculatorData;
  readonly fields: Fields;
  readonly change: ChangeFields;
}

function CaseMaker({ data, fields, change }: Props) {
  const { rulebook, jurisdictions, pending, parts } = data;
  const asOf = asOfFrom(fields);
  const place = jurisdictions.find(({ code }) => code === fields['place']);
  const levels = useMemo(
    () => (place ? caseLevels(rulebook, place.code, asOf, unitLevels) : []),
    [rulebook, place, asOf],
  );
  const level = levels.find((known) => known === fields['level']) ?? levels[0];
  const count = Math.min(Math.max(Number(fields['n'] ?? 1) || 1, 1), mostCases);
  const seed = seedOf(fields);
  const cases = useMemo(
    () => (place && level ? casesOf(place.code, level) : []),
    [rulebook, place, level, seed, count, asOf],
  );
  function casesOf(code: string, of: UnitLevel): CaseExercise[] {
    return Array.from({ length: count }, (_, at) =>
      makeCase(rulebook, {
        code,
        level: of,
        seed: at === 0 ? seed : `${seed}-${at + 1}`,
        asOf,
      }),
    ).flatMap((result) => (result.kind === 'case' ? [result.exercise] : []));
  }
  const title = `${place?.name ?? ''}${level ? levelNames[level] : ''}达标案例练习`;
  return (
    <>
      <form class="calculator-form" onSubmit={(event) => event.preventDefault()}>
        <EditionNotice fields={fields} edition={rulebook.edition} />
        <div class="choosers">
          {parts ? (
            <parts.HeldPlacePicker
              id="case"
              label="用哪里的文件"
              jurisdictions={jurisdictions}
              chosen={place?.code ?? ''}
              onChoose={(code) => change({ place: code, level: undefined })}
            />
          ) : (
            <p class="field">
              <label for="case-place">用哪里的文件</label>
              <br />
              <select
                id="case-place"
                value={place?.code ?? ''}
                onChange={(event) => change({ place: event.currentTarget.value, level: undefined })}
              >
                <option value="">请选择</option>
                {jurisdictions.map(({ code, path }) => (
                  <option key={code} value={code}>
                    {path}
                  </option>
                ))}
              </select>
            </p>
          )}
          {level && (
            <p class="field">
              <label for="case-level">案例里的单位</label>
              <br />
              <select
                id="case-level"
                value={level}
                onChange={(event) => change({ level: event.currentTarget.value })}
              >
                {levels.map((known) => (
                  <option key={known} value={known}>
                    {levelNames[known]}
                  </option>
                ))}
              </select>
            </p>
          )}
          {level && (
            <p class="field">
              <label for="case-count">几个案例</label>
              <br />
              <select
                id="case-count"
                value={String(count)}
                onChange={(event) => change({ n: event.currentTarget.value })}
              >
                {Array.from({ length: mostCases }, (_, at) => (
                  <option key={at} value={String(at + 1)}>
                    {at + 1}
                  </option>
                ))}
              </select>
            </p>
          )}
        </div>
        <PapersRead data={data} />
      </form>
      {!place && (
        <p class="soft" role="status">
          先选地区，案例随即生成。
        </p>
      )}
      {place && !level && !pending && (
        <p class="notice" role="status">
          {`${place.name}的文件没有写明可以计算的数量、期限，出不了案例；可以换一个地区。`}
        </p>
      )}
      {place && level && (
        <div class="calculator-result">
          <CaseTools
            sheet={{ title, cases, edition: rulebook.edition, origin: location.origin }}
            onNext={() => change({ seed: nextSeed(seed) })}
          />
          {cases.map((exercise, at) => (
            <Case key={`${exercise.id} ${exercise.asOf}`} exercise={exercise} number={at + 1} />
          ))}
        </div>
      )}
      {cases.length > 0 && <CasePaper {...{ title, cases, edition: rulebook.edition }} />}
    </>
  );
}

function Case({ exercise, number }: { readonly exercise: CaseExercise; readonly number: number }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <article class="finding case-unit no-print" data-case={exercise.id}>
      <h2>{`案例 ${number}`}</h2>
      <CaseStory exercise={exercise} heading="h3" />
      <p>
        <button
          type="button"
          class="button"
          aria-expanded={isOpen}
          aria-controls={`answers-${number}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? '收起答案' : '看答案'}
        </button>
      </p>
      <div id={`answers-${number}`} hidden={!isOpen}>
        {isOpen && <CaseAnswers exercise={exercise} heading="h3" />}
      </div>
    </article>
  );
}

interface ToolsProps {
  readonly sheet: CaseSheet;
  readonly onNext: () => void;
}

function CaseTools({ sheet, onNext }: ToolsProps) {
  const [told, setTold] = useState('');
  const write = async (format: 'xlsx' | 'txt') => {
    setTold('正在生成……');
    try {
      const full = { ...sheet, clauseTextOf: await clauseTexts(sheet) };
      const [{ caseWorkbook, caseText }, { writeWorkbook }] = await Promise.all([
        import('../../exports/case-tables.ts'),
        import('../../exports/write-workbook.ts'),
      ]);
      download(
        `${fileNameOf(sheet.title)}.${format}`,
        format === 'xlsx'
          ? await writeWorkbook(caseWorkbook(full))
          : new Blob([caseText(full)], { type: 'text/plain;charset=utf-8' }),
      );
      setTold('已生成，请在浏览器的下载中查看。');
    } catch {
      setTold('没有生成成功，请检查网络后再试；选好的内容都还在。');
    }
  };
  return (
    <div class="result-tools no-print">
      <button type="button" class="tool" onClick={onNext}>
        换一个案例
      </button>
      <button type="button" class="tool" onClick={() => window.print()}>
        打印（答案另页）
      </button>
      <button type="button" class="tool" onClick={() => void write('xlsx')}>
        下载 Excel 表（.xlsx）
      </button>
      <button type="button" class="tool" onClick={() => void write('txt')}>
        下载纯文本（.txt）
      </button>
      <span role="status">{told}</span>
    </div>
  );
}

/** Texts of the clauses, so that the file can be held against them later. */
function clauseTexts({ cases }: CaseSheet) {
  return readClauseTexts(cases.flatMap(({ policies }) => policies.map(({ id }) => id)));
}
