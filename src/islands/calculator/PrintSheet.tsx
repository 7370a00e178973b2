import { siteNameOf } from '../../model/site-name.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { QrCodeGenerateResult } from 'uqr';
import type { Edition } from '../../rules/rulebook.ts';
import { dateName } from '../../rules/wording.ts';
import { resultAddress } from './CalculatorBar.tsx';
import type { Fields } from './fields.ts';

interface Props {
  /** 安全生产监管能力自查表 */
  readonly title: string;
  readonly unit: string;
  readonly asOf: string;
  readonly edition: Edition;
  /** What reopens the result by its address; absent where a file holds what was filled in. */
  readonly fields?: Fields;
  /** What was filled in, in words: question and answer. */
  readonly inputs: readonly (readonly [question: string, answer: string])[];
  /** Names of who signs: 填报人, 审核人. */
  readonly signers?: readonly string[];
  readonly children: ComponentChildren;
}

const tooLong =
  '填报较多，地址过长，未印出；请用“导出存档”或“复制链接”与本表一并留存，以后凭它重新打开本结果。';
const withFile =
  '填报内容在填报文件里，没有写入地址；请把填报文件与本表一并留存，以后凭它重新计算。';

/** Longer addresses make codes too fine for an office printer. */
const longestCode = 900;

/**
 * The sheet that is printed, signed and filed; on screen it is not shown. Its receipt (version of site
 * and content, day, inputs, address) reopens exactly this result.
 */
export function PrintSheet({
  title,
  unit,
  asOf,
  edition,
  fields,
  inputs,
  signers = ['填报人', '审核人', '单位负责人'],
  children,
}: Props) {
  const address = fields && resultAddress(fields, asOf, edition);
  const isShort = address !== undefined && address.length <= longestCode;
  return (
    <section class="print-sheet" aria-hidden="true">
      <h1>{title}</h1>
      <p class="print-head">
        <span>单位：{unit}</span>
        <span>计算日期：{dateName(asOf)}</span>
      </p>
      {children}
      {inputs.length > 0 && (
        <table>
          <caption>填报内容</caption>
          <tbody>
            {inputs.map(([question, answer], at) => (
              <tr key={at}>
                <th scope="row">{question}</th>
                <td>{answer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div class="print-end">
        <p class="print-signatures">
          {signers.map((signer) => (
            <span key={signer}>{signer}（签字）：</span>
          ))}
          <span>（盖章）　　　　年　　月　　日</span>
        </p>
        <div class="print-receipt">
          {isShort && <AddressCode text={address} />}
          <p>
            {`本表由${siteNameOf(edition)}在本机算出，供自查参考，不是监督检查结论，引文以发文机关公布的正式文本为准。站点版本 ${edition.site}，内容版本 ${edition.content}，计算日期 ${asOf}。${isShort ? '重新打开本结果的地址：' : address === undefined ? withFile : tooLong}`}
            {isShort && <span class="print-address">{address}</span>}
          </p>
        </div>
      </div>
    </section>
  );
}

const svg = 'http://www.w3.org/2000/svg';

/** Drawn as the page goes to print, not at each keystroke: only paper needs it, and it takes 20 to 100 ms. */
function AddressCode({ text }: { readonly text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const codes = import('uqr');
    let encode: Awaited<typeof codes>['encode'] | undefined;
    codes.then(
      (loaded) => (encode = loaded.encode),
      // The address stands there in words.
      () => undefined,
    );
    const draw = () => {
      if (!encode || !place.current) return;
      place.current.textContent = '';
      place.current.appendChild(drawCode(encode(text, { ecc: 'L', border: 2 })));
    };
    addEventListener('beforeprint', draw);
    return () => removeEventListener('beforeprint', draw);
  }, [text]);
  return <span key={text} ref={place} />;
}

function drawCode({ data, size }: QrCodeGenerateResult): SVGElement {
  const code = document.createElementNS(svg, 'svg');
  code.setAttribute('class', 'print-code');
  code.setAttribute('viewBox', `0 0 ${size} ${size}`);
  code.setAttribute('shape-rendering', 'crispEdges');
  const squares = code.appendChild(document.createElementNS(svg, 'path'));
  squares.setAttribute(
    'd',
    data
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
      .join(''),
  );
  return code;
}
