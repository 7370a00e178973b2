/** `npm run check`: holds content/ against all its gates and says what is wrong where. */
import { contentLocation } from '../corpus/content-location.ts';
import { overlayLocation, readOverlay } from '../corpus/read-overlay.ts';
import { renderProblem } from '../corpus/problem.ts';
import { inspectContent } from '../corpus/inspect-content.ts';

const { dir, shown } = contentLocation();
const { corpus, problems } = await inspectContent(dir, shown);
const overlay = overlayLocation();
if (overlay) problems.push(...(await readOverlay(overlay.path, overlay.shown, corpus)).problems);
const only = process.argv.slice(2);
const wanted = problems.filter(
  ({ file }) => only.length === 0 || only.some((part) => file.includes(part)),
);
for (const problem of wanted) console.error(`${renderProblem(problem)}\n`);
for (const policy of corpus.policies) {
  const measured = policy.obligations.filter((obligation) => obligation.measure).length;
  console.log(
    `${policy.id}: ${policy.clauses.length} clauses, ${policy.obligations.length} obligations (${measured} measured), ${policy.unannotatedSentences} sentences without annotation`,
  );
}
if (wanted.length > 0) {
  console.error(`${wanted.length} problems`);
  process.exitCode = 1;
} else console.log('content is sound');
