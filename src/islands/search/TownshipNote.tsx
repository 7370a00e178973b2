import type { ComponentChildren } from 'preact';
import type { NamedTownship } from '../../search/townships/find-township.ts';
import type { TownshipFound } from '../../search/townships/township-found.ts';
import { base } from '../site-data.ts';
import { shortPaper } from './names.ts';
import { PaperTags } from './PaperTags.tsx';

interface Props {
  readonly township: TownshipFound;
}

/** More choices than this are no help. */
const mostChoices = 12;

/** Which township was understood, and what binds it; the ones to choose from; or that nothing is held. */
export function TownshipNote({ township }: Props) {
  const { townships, name } = township;
  const [meant, other] = townships;
  return (
    <section class="search-township" aria-labelledby="search-township-title" data-township={name}>
      {other ? (
        <Choice {...{ township }} />
      ) : meant && meant.places.length > 0 ? (
        <Bound {...{ township, meant }} />
      ) : (
        <NotHeld {...{ township, meant }} />
      )}
    </section>
  );
}

function Title({ children }: { children: ComponentChildren }) {
  return <h2 id="search-township-title">{children}</h2>;
}

/** The page of a township, of any county of the country. */
const placeUrl = ({ code, county }: NamedTownship) =>
  `${base}/jurisdictions/?place=${county.code}&unit=${code}`;

function Bound({ township, meant }: Props & { meant: NamedTownship }) {
  const { total, papers, name } = township;
  return (
    <>
      <Title>{meant.path}</Title>
      <p>本库收录 {papers.length} 份约束这里的文件，由它的上级印发：</p>
      <Papers papers={papers} />
      <p class="result-tools">
        <a class="tool" href={placeUrl(meant)}>
          写给{name}的全部规定
        </a>
        <a
          class="tool"
          href={`${base}/self-check/#place=${meant.county.code}&unit=${meant.code}&level=township`}
        >
          对照自查
        </a>
      </p>
      {total > 1 && (
        <p class="soft">
          全国还有 {total - 1} 个{name}，本库没有收录约束那里的文件。
        </p>
      )}
    </>
  );
}

function Papers({ papers }: Pick<TownshipFound, 'papers'>) {
  return (
    <ul>
      {papers.map((paper) => (
        <li key={paper.id}>
          <a href={`${base}/policies/${paper.id}/`}>{paper.title}</a>{' '}
          {paper.number !== undefined && shortPaper(paper)}
          <PaperTags paper={paper} />
        </li>
      ))}
    </ul>
  );
}

function Choice({ township }: Props) {
  const { townships, total, name, rest } = township;
  const counties = townships.map(({ county }) => county.name);
  /** A county whose name another has, too, is told by its whole path. */
  const queryOf = ({ county, path }: NamedTownship) => {
    const isOne = counties.indexOf(county.name) === counties.lastIndexOf(county.name);
    return [isOne ? county.name + name : path, ...rest].join(' ');
  };
  return (
    <>
      <Title>哪一个{name}？</Title>
      <p>
        全国有 {total} 个{name}，本库收有约束其中 {townships.length} 个的文件：
      </p>
      <ul>
        {townships.slice(0, mostChoices).map((one) => (
          <li key={one.code}>
            <a href={`${base}/search/?q=${encodeURIComponent(queryOf(one))}`}>{one.path}</a>
          </li>
        ))}
      </ul>
      {townships.length > mostChoices && (
        <p class="soft">
          只列前 {mostChoices} 个；在{name}前写上县（市、区）名再搜，例如“
          {`${counties[mostChoices] ?? ''}${name}`}”。
        </p>
      )}
    </>
  );
}

function NotHeld({ township, meant }: Props & { meant: NamedTownship | undefined }) {
  const { total, papers, name, rest } = township;
  return (
    <>
      <Title>{meant ? meant.path : `${name}（全国有 ${total} 个）`}</Title>
      <p>
        {meant ? '本库没有收录它所属县（市、区）、市、省的文件。' : '本库没有收录约束它们的文件。'}
        这不等于没有规定：请向当地应急管理部门核实。
        {!meant && `在${name}前写上县（市、区）名，可以看其他地方的要求。`}
        {papers.length > 0 && '全国性的文件约束这里：'}
      </p>
      {papers.length > 0 && <Papers papers={papers} />}
      {papers.length === 0 && rest.length > 0 && (
        <p>下面是其他地方的规定，不约束{name}，供参考。</p>
      )}
      {meant && (
        <p class="result-tools">
          <a class="tool" href={placeUrl(meant)}>
            其他地方对乡镇的要求
          </a>
        </p>
      )}
    </>
  );
}
