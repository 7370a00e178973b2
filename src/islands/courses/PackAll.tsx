import { useState } from 'preact/hooks';
import { courseFileNames, courseFiles } from './make-files.ts';
import type { Packable } from './pack-course.ts';

interface Props {
  readonly isBusy: boolean;
  readonly pack: (chosen: readonly Packable[]) => void;
}

const choices: readonly (readonly [Packable, string])[] = [
  ...courseFiles.map((kind) => [kind, courseFileNames[kind][0]] as const),
  ['questions', '题库（四种格式）'],
];

/** One archive of all that is ticked, with a page that explains it. */
export function PackAll({ isBusy, pack }: Props) {
  const [left, setLeft] = useState<ReadonlySet<Packable>>(new Set());
  const chosen = choices.map(([kind]) => kind).filter((kind) => !left.has(kind));
  const toggle = (kind: Packable, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(kind);
    else next.add(kind);
    setLeft(next);
  };
  return (
    <div class="pack-all">
      <button
        type="button"
        class="button"
        disabled={isBusy || chosen.length === 0}
        onClick={() => pack(chosen)}
        data-pack
      >
        全部打包（.zip）
      </button>
      <details class="folded">
        <summary>{`打包 ${chosen.length} 样，另附说明`}</summary>
        <fieldset class="topic-choices">
          <legend class="visually-hidden">打包哪些文件</legend>
          {choices.map(([kind, name]) => (
            <label key={kind}>
              <input
                type="checkbox"
                checked={!left.has(kind)}
                onChange={(event) => toggle(kind, event.currentTarget.checked)}
                data-pack-choice={kind}
              />
              {name}
            </label>
          ))}
        </fieldset>
      </details>
    </div>
  );
}
