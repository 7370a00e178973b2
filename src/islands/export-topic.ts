import type { DutyLabels } from '../exports/duty-labels.ts';
import type { PublishedObligation } from '../model/published.schema.ts';
import { today } from '../model/today.ts';
import { download } from './download.ts';
import { writeObligationFile } from './export-file.ts';
import { readData } from './site-data.ts';

/** Gives the person all duties of a topic as a workbook. */
export async function exportTopic(topic: string): Promise<void> {
  const [obligations, labels] = await Promise.all([
    readData<PublishedObligation[]>('/data/obligations.json'),
    readData<DutyLabels>('/data/labels.json'),
  ]);
  const { name, blob } = await writeObligationFile(
    {
      obligations: obligations.filter((duty) => duty.topic === topic),
      labels,
      choice: labels.topics[topic] ?? topic,
      on: today(),
      address: location.href,
      origin: location.origin,
    },
    'xlsx',
  );
  download(name, blob);
}
