/** More requests at a time stand in line in the browser, and of thousands it drops some. */
const mostAtOnce = 24;

/** Reads many things, some at a time; the answers stand in the order of what was asked. */
export async function inTurn<In, Out>(
  asked: readonly In[],
  read: (one: In) => Promise<Out>,
): Promise<Out[]> {
  const found: Out[] = [];
  for (let at = 0; at < asked.length; at += mostAtOnce)
    found.push(...(await Promise.all(asked.slice(at, at + mostAtOnce).map(read))));
  return found;
}
