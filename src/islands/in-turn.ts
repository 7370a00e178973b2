/** More requests at a time stand in line in the browser, and of thousands it drops some. */
const mostAtOnce = 24;

/**
 * Reads many things, some at a time; the answers stand in the order of what was asked.
 * @param tell is told of each that is there how many are
 */
export async function inTurn<In, Out>(
  asked: readonly In[],
  read: (one: In) => Promise<Out>,
  tell: (count: number) => void = () => undefined,
): Promise<Out[]> {
  const found: Out[] = [];
  let count = 0;
  const readOne = async (one: In) => {
    const out = await read(one);
    count += 1;
    tell(count);
    return out;
  };
  for (let at = 0; at < asked.length; at += mostAtOnce)
    found.push(...(await Promise.all(asked.slice(at, at + mostAtOnce).map(readOne))));
  return found;
}
