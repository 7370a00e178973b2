/**
 * Whether items are all that a list in a text holds, in its order.
 * @returns false when the text goes on with the list before, between or after the items
 *   (纪委监委、检察院 in 增加纪委监委、法院、检察院等部门); true also when the items stand elsewhere
 */
export function isWholeList(text: string, items: readonly string[]): boolean {
  let end = 0;
  const places = items.map((item) => {
    const start = text.indexOf(item, end);
    if (start >= 0) end = start + item.length;
    return { start, end };
  });
  const [first] = places;
  if (!first || places.some(({ start }) => start < 0)) return true;
  const gaps = places.slice(1).map(({ start }, index) => text.slice(places[index]?.end, start));
  return (
    !/[、和]$/u.test(text.slice(0, first.start)) &&
    !gaps.some((gap) => /、.+(?:、|和|及)/u.test(gap)) &&
    !/^(?:、|和|及(?!时))/u.test(text.slice(end))
  );
}
