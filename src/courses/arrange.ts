import type { Topic } from '../model/concept.schema.ts';
import type { RuleObligation } from '../rules/rulebook.ts';
import { sampleMinutes } from './budget-time.ts';
import type { CourseItem, Session } from './course.ts';
import type { Proposal } from './propose.ts';

/** Share of the time for what the papers say; the rest is for questions, cases and practice. A sample. */
const lectureShare = 0.8;
/** Sample length of a session. */
const longestLecture = 50;
const shortestLecture = 30;
/** Sample time for questions and cases right after a lecture. */
const longestPractice = 60;
/** Topics that a title names. */
const mostNamed = 3;

/**
 * A first course of a given length: the most needed proposals, topic by topic in turn so that none takes
 * all the time, grouped into sessions; what time is left is practice. Its minutes sum to the length.
 */
export function arrangeCourse(
  proposals: readonly Proposal[],
  minutes: number,
  topics: readonly Topic[],
): readonly Session[] {
  const chosen = pick(
    proposals.filter(({ outside }) => outside === undefined),
    Math.floor(minutes * lectureShare),
  );
  const lectured = chosen.reduce((sum, { obligation }) => sum + sampleMinutes(obligation), 0);
  return spreadPractice(groupByTopic(chosen, topics), lectured, minutes);
}

/** Takes what is nearest first, and there one of each topic in turn, while there is time. */
function pick(proposals: readonly Proposal[], minutes: number): Proposal[] {
  const chosen: Proposal[] = [];
  let left = minutes;
  const tiers = [...new Set(proposals.map(({ tier }) => tier))].sort((a, b) => a - b);
  for (const borrowed of [false, true])
    for (const tier of tiers) {
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
          if (needed > left) continue;
          left -= needed;
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

/** Cuts a long topic, puts short ones that follow each other together. */
function lecturesOf(proposals: readonly Pick<Proposal, 'obligation'>[]): readonly Lecture[] {
  const byTopic = new Map<string, RuleObligation[]>();
  for (const { obligation } of proposals) {
    const group = byTopic.get(obligation.topic);
    if (group) group.push(obligation);
    else byTopic.set(obligation.topic, [obligation]);
  }
  const lectures: Lecture[] = [];
  for (const [topic, group] of byTopic) {
    const last = lectures[lectures.length - 1];
    let open = last && last.minutes < shortestLecture ? last : undefined;
    for (const obligation of group) {
      const minutes = sampleMinutes(obligation);
      if (!open || open.minutes + minutes > longestLecture) {
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

/** Groups obligations into sessions by topic, in the order in which the topics first come. */
export function groupByTopic(
  proposals: readonly Pick<Proposal, 'obligation'>[],
  topics: readonly Topic[],
): readonly Session[] {
  const lectures = lecturesOf(proposals);
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
 * Spreads the time that is left evenly over the sessions, in steps of five minutes. More than belongs to a
 * lecture becomes a session of its own behind it.
 */
function spreadPractice(
  sessions: readonly Session[],
  lectured: number,
  minutes: number,
): readonly Session[] {
  const rest = minutes - lectured;
  if (rest <= 0 || sessions.length === 0) return sessions;
  const isSample = true as const;
  const steps = Math.floor(rest / 5);
  const each = Math.floor(steps / sessions.length);
  const withMore = sessions.length - (steps % sessions.length);
  return sessions.flatMap((session, at) => {
    const odd = at === sessions.length - 1 ? rest - steps * 5 : 0;
    const practice = (each + (at >= withMore ? 1 : 0)) * 5 + odd;
    if (practice <= longestPractice) return [{ ...session, practice, isSample }];
    return [session, { title: `研讨与实训：${session.title}`, items: [], practice, isSample }];
  });
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
