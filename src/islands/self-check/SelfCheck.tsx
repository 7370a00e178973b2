import { useEffect, useMemo, useState } from 'preact/hooks';
import { decodeProvince } from '../../jurisdictions/decode-province.ts';
import type { Division } from '../../jurisdictions/division.ts';
import { findDivision } from '../../jurisdictions/find-division.ts';
import type { ProvinceFile } from '../../jurisdictions/province-file.schema.ts';
import type { Jurisdiction } from '../../model/jurisdiction.schema.ts';
import { assess } from '../../rules/assess.ts';
import { isWrittenFor } from '../../rules/address.ts';
import { questionsFor, type Question } from '../../rules/questions.ts';
import type { Rulebook, Unit } from '../../rules/rulebook.ts';
import { readData, tellError } from '../site-data.ts';
import { Findings } from './Findings.tsx';
import { PlaceChooser } from './PlaceChooser.tsx';
import { QuestionField } from './QuestionField.tsx';
import { factsFrom, readState, writeState, type SelfCheckState } from './state.ts';

/** Today where the person sits, yyyy-mm-dd. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The self-check of a township: where, what is there, and what follows. */
export function SelfCheck({ cutOff }: { readonly cutOff: string }) {
  const [state, setState] = useState<SelfCheckState>(() =>
    readState(location.hash, location.search),
  );
  const [data, setData] = useState<{ rulebook: Rulebook; jurisdictions: Jurisdiction[] }>();
  const [division, setDivision] = useState<Division>();
  const [failure, setFailure] = useState<string>();

  useEffect(() => {
    Promise.all([
      readData<Rulebook>('/data/rulebook.json'),
      readData<Jurisdiction[]>('/data/jurisdictions.json'),
    ]).then(
      ([rulebook, jurisdictions]) => setData({ rulebook, jurisdictions }),
      (error: unknown) => setFailure(tellError(error)),
    );
    const onHash = () => setState(readState(location.hash, location.search));
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);

  useEffect(() => {
    setDivision(undefined);
    setFailure(undefined);
    // Only places of the list: a mistyped link must not ask for a file that is not there.
    if (!data?.jurisdictions.some(({ code }) => code === state.place)) return;
    let current = true;
    readData<ProvinceFile>(`/data/divisions/${state.place.slice(0, 2)}.json`).then(
      (file) => {
        if (current) setDivision(findDivision(decodeProvince(file), state.place));
      },
      (error: unknown) => {
        if (current) setFailure(tellError(error));
      },
    );
    return () => {
      current = false;
    };
  }, [state.place, data]);

  const change = (part: Partial<SelfCheckState>) => {
    const next = { ...state, ...part };
    history.replaceState(null, '', location.pathname + writeState(next));
    setState(next);
  };
  const unit = useMemo(() => unitFrom(state, division), [state, division]);
  const questions = useMemo(
    () => (data && unit ? questionsFor(data.rulebook, unit) : []),
    [data, unit],
  );
  const asOf = today();

  if (!data && failure !== undefined) return <p role="alert">{failure}</p>;
  if (!data) return <p role="status">正在读取……</p>;
  const { rulebook, jurisdictions } = data;
  const isOwn = unit ? isWrittenFor(rulebook, unit) : () => false;
  const own = questions.filter(({ obligations }) => obligations.some(isOwn));
  const general = questions.filter((question) => !own.includes(question));
  const facts = factsFrom(
    questions.map(({ fact }) => fact),
    state.answers,
  );
  const fields = (asked: readonly Question[]) =>
    asked.map((question) => (
      <QuestionField
        key={question.fact.id}
        question={question}
        raw={state.answers[question.fact.id] ?? ''}
        onChange={(raw) => change({ answers: { ...state.answers, [question.fact.id]: raw } })}
      />
    ));
  const isLost =
    (state.place !== '' && !jurisdictions.some(({ code }) => code === state.place)) ||
    (division !== undefined && state.unit !== '' && unit === undefined);
  return (
    <>
      <form onSubmit={(event) => event.preventDefault()}>
        {isLost && (
          <p class="notice" role="alert">
            链接中的地区或乡镇不在名单内，请重新选择。
          </p>
        )}
        {failure !== undefined && (
          <p class="notice" role="alert">
            {failure}
          </p>
        )}
        <PlaceChooser {...{ jurisdictions, division, state, cutOff }} onChange={change} />
        {unit && own.length > 0 && (
          <>
            <h2>填报</h2>
            {fields(own)}
          </>
        )}
        {unit && general.length > 0 && (
          <details class="folded">
            <summary>各级政府、党委和各单位的一般规定（选填，{general.length} 项）</summary>
            {fields(general)}
          </details>
        )}
      </form>
      {unit && (
        <Findings
          {...{ rulebook, unit, asOf }}
          findings={assess(rulebook, unit, facts, asOf)}
          onReset={() => change({ answers: {} })}
        />
      )}
    </>
  );
}

/** The chosen unit; a unit outside the tree lies in the jurisdiction and has the person's name. */
function unitFrom(state: SelfCheckState, division: Division | undefined): Unit | undefined {
  if (!division || state.unit === '') return undefined;
  if (state.unit === 'other')
    return { code: division.code, level: 'township', name: state.name.trim() || '本单位' };
  const found = findDivision(division, state.unit);
  return found && { code: found.code, level: 'township', name: found.name };
}
