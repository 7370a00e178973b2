/** A file name may not be longer, and nobody reads more of it. */
const longest = 40;

/** A title as part of a file name: without what file systems forbid, and short. */
export function fileNameOf(title: string): string {
  const name = [...title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f\s]+/gu, '')]
    .slice(0, longest)
    .join('');
  return name.replace(/^[.-]+|[.]+$/gu, '') || '未命名';
}
