import type { Topic } from '../model/concept.schema.ts';
import type { RuleObligation } from '../rules/rulebook.ts';
import { sampleMinutes } from './budget-time.ts';
import type { CourseItem, Session } from './course.ts';
import { lesson, lessonLengths } from './lessons.ts';
import { farTier, type Proposal } from './propose.ts';

/** Share of the time for what the papers say; the rest is for questions, cases and practice. A sample. */
const lectureShare = 0.8;
/** A shorter lecture takes the next topic in, too. */
const shortestLecture = 25;
/** Every lesson leaves these minutes for questions. */
const leastPractice = 5;
/** Duties of far-off bearers are taught only where nothing nearer fills this share of the lectures. */
const enoughShare = 0.5;
/** Topics that a title names. */
const mostNamed = 3;

/**
 * A first course of a given length: the most needed proposals, topic by topic in turn so that none takes
 * all the time, grouped into lessons; what time is left is practice. Its minutes sum to the length.
 */
export function arrangeCourse(
  proposals: readonly Proposal[],
  minutes: number,
  topics: readonly Topic[],
): readonly Session[] {
  const lengths = lessonLengths(minutes);
  const shortest = Math.min(...lengths);
  const room = Math.max(...[lectureShare * shortest, shortest - leastPractice].map(Math.floor));
  let chosen = pick(
    proposals.filter(({ outside }) => outside === undefined),
    Math.floor(minutes * lectureShare),
  );
  // What does not fit into whole lessons: the least needed goes.
  while (lecturesOf(chosen, room).length > lengths.length) chosen = chosen.slice(0, -1);
  const lectures = evenLectures(chosen, room);
  return fillLessons(lectures, titlesOf(lectures, topics), lengths);
}

/** Takes what is nearest first, and there one of each topic in turn, while there is time. */
function pick(proposals: readonly Proposal[], minutes: number): Proposal[] {
  const chosen: Proposal[] = [];
  const said = new Set<string>();
  let left = minutes;
  const tiers = [...new Set(proposals.map(({ tier }) => tier))].sort((a, b) => a - b);
  for (const borrowed of [false, true])
    for (const tier of tiers) {
      if (tier >= farTier && left <= minutes * (1 - enoughShare)) continue;
      const queues = new Map<string, Proposal[]>();
      for (const proposal of proposals) {
        if (proposal.tier !== tier || proposal.borrowed !== borrowed) continue;
        const { topic } = proposal.obligation;
        const queue = queues.get(topic);
        if (queue) queue.push(proposal);
        else queues.set(topic, [proposal]);
      }
      while (queues.size > 0)
        for (const [topic, queue] of queues) {
          const next = queue.shift();
          if (!next) {
            queues.delete(topic);
            continue;
          }
          const needed = sampleMinutes(next.obligation);
          if (needed > left || said.has(next.obligation.action)) continue;
          if (tier >= farTier && left <= minutes * (1 - enoughShare)) continue;
          left -= needed;
          // Several clauses ask for the same in the same words: once is enough for a first course.
          said.add(next.obligation.action);
          chosen.push(next);
        }
    }
  return chosen;
}

interface Lecture {
  readonly topics: string[];
  readonly items: CourseItem[];
  minutes: number;
}

/**
 * Cuts a long topic, puts short ones that follow each other together.
 * @param longest minutes of a lecture; a single duty may be longer
 */
function lecturesOf(
  proposals: readonly Pick<Proposal, 'obligation'>[],
  longest: number,
): readonly Lecture[] {
  const byTopic = new Map<string, RuleObligation[]>();
  for (const { obligation } of proposals) {
    const group = byTopic.get(obligation.topic);
    if (group) group.push(obligation);
    else byTopic.set(obligation.topic, [obligation]);
  }
  const lectures: Lecture[] = [];
  for (const [topic, group] of byTopic) {
    const last = lectures[lectures.length - 1];
    let open = last && last.minutes < Math.min(shortestLecture, longest) ? last : undefined;
    for (const obligation of group) {
      const minutes = sampleMinutes(obligation);
      if (!open || open.minutes + minutes > longest) {
        open = { topics: [], items: [], minutes: 0 };
        lectures.push(open);
      }
      if (!open.topics.includes(topic)) open.topics.push(topic);
      open.items.push({ policy: obligation.policy, obligation: obligation.id });
      open.minutes += minutes;
    }
  }
  return lectures;
}

/** As few lectures as the room allows, and those about as long as each other: not two full ones and a rest. */
function evenLectures(
  proposals: readonly Pick<Proposal, 'obligation'>[],
  room: number,
): readonly Lecture[] {
  const fewest = lecturesOf(proposals, room);
  const total = fewest.reduce((sum, { minutes }) => sum + minutes, 0);
  for (let each = Math.ceil(total / Math.max(1, fewest.length)); each < room; each += 1) {
    const even = lecturesOf(proposals, each);
    if (even.length === fewest.length) return even;
  }
  return fewest;
}

/** Groups obligations into sessions by topic, in the order in which the topics first come. */
export function groupByTopic(
  proposals: readonly Pick<Proposal, 'obligation'>[],
  topics: readonly Topic[],
): readonly Session[] {
  const lectures = lecturesOf(proposals, lesson);
  const titles = titlesOf(lectures, topics);
  return lectures.map(({ items }, at) => ({ title: titles[at] ?? '', items, practice: 0 }));
}

/** Names of the topics; sessions of one name are numbered: 监督检查（一）. */
function titlesOf(lectures: readonly Lecture[], topics: readonly Topic[]): readonly string[] {
  const labels = new Map(topics.map(({ id, prefLabel }) => [id, prefLabel]));
  const names = lectures.map(({ topics: own }) => {
    const words = own.slice(0, mostNamed).map((id) => labels.get(id) ?? id);
    return `${words.join('、')}${own.length > mostNamed ? '等' : ''}`;
  });
  const used = new Map<string, number>();
  return names.map((name) => {
    const number = (used.get(name) ?? 0) + 1;
    used.set(name, number);
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? name : `${name}（${chineseNumeral(number)}）`;
  });
}

/**
 * Puts each lecture into a lesson of its own and fills it up with practice. Lessons that are left over become
 * sessions of practice, spread evenly behind the lectures.
 */
function fillLessons(
  lectures: readonly Lecture[],
  titles: readonly string[],
  lengths: readonly number[],
): readonly Session[] {
  const isSample = true as const;
  const spare = lengths.length - lectures.length;
  const sessions: Session[] = [];
  let at = 0;
  lectures.forEach(({ items, minutes }, number) => {
    const title = titles[number] ?? '';
    const practice = Math.max(0, (lengths[at] ?? 0) - minutes);
    sessions.push({ title, items, practice, ...(practice > 0 && { isSample }) });
    at += 1;
    const more =
      Math.floor(((number + 1) * spare) / lectures.length) -
      Math.floor((number * spare) / lectures.length);
    const rest = lengths.slice(at, at + more).reduce((sum, length) => sum + length, 0);
    at += more;
    if (rest > 0)
      sessions.push({ title: `研讨与实训：${title}`, items: [], practice: rest, isSample });
  });
  return sessions;
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 -> 一, 12 -> 十二, 105 -> 一百零五; figures from a thousand on. */
export function chineseNumeral(value: number): string {
  if (value >= 1000) return String(value);
  const [hundreds, tens, ones] = [
    Math.floor(value / 100),
    Math.floor((value % 100) / 10),
    value % 10,
  ];
  const low = ones === 0 && value > 0 ? '' : (digits[ones] ?? '');
  const middle =
    tens === 0
      ? hundreds > 0 && ones > 0
        ? '零'
        : ''
      : `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十`;
  return `${hundreds > 0 ? `${digits[hundreds]}百` : ''}${middle}${low}`;
}
