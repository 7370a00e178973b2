import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { writeSessions, type Session } from '../../courses/course.ts';
import type { FieldChange, Fields } from '../calculator/fields.ts';
import type { ChangeFields } from '../calculator/use-fields.ts';

/** What a change of the course is called, and where the focus goes after it. */
export interface Told {
  /** Said to whoever cannot see it: 已上移：…. */
  readonly words: string;
  /** Ids of elements; the first that is there and can be pressed takes the focus. */
  readonly focus?: readonly string[];
  /** The course was replaced or part of it taken away: it can be taken back. */
  readonly undoable?: true;
}

/** Changes the sessions of a course. */
export type SetSessions = (sessions: readonly Session[], told: Told, more?: FieldChange) => void;

export interface CourseChanges {
  readonly set: SetSessions;
  readonly words: string;
  /** Takes the last change back; undefined where there is none to take back. */
  readonly undo: (() => void) | undefined;
}

/** Changes of the course, said aloud, with the focus kept and a way back. */
export function useCourse(fields: Fields, change: ChangeFields): CourseChanges {
  const [words, setWords] = useState('');
  const [before, setBefore] = useState<Fields>();
  const focus = useRef<readonly string[]>();
  // A node that is moved loses the focus: it is given back once the page is drawn.
  useLayoutEffect(() => {
    const ids = focus.current;
    if (!ids) return;
    focus.current = undefined;
    const target = ids
      .map((id) => document.getElementById(id))
      .find((element) => element && !element.hasAttribute('disabled'));
    target?.focus();
  });
  const set: SetSessions = (sessions, told, more = {}) => {
    focus.current = told.focus;
    setWords(told.words);
    setBefore(told.undoable ? fields : undefined);
    change({ ...more, ...writeSessions(sessions, fields) });
  };
  const undo = () => {
    if (!before) return;
    const emptied = Object.fromEntries(Object.keys(fields).map((key) => [key, undefined]));
    change({ ...emptied, ...before });
    setBefore(undefined);
    setWords('已撤销，恢复为原来的课程。');
  };
  return { set, words, undo: before && undo };
}
