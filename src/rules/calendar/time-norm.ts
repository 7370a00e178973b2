import type { RuleObligation } from '../rulebook.ts';

/** Words that ask for something at some time, or again and again, and do not say when. */
const openTime =
  /不?定期|及时|经常性?|适时|随时|限期|按[期时]|立即|尽快|抓紧|第一时间|立[查行]|常态化?|逐[年月]/;
/** In a quote that its annotation calls no open norm, only what names a rhythm. */
const rhythm = /不?定期|每(?:半年|年|季度?|个?月|周|日|天)|年度[^，。,；;]{0,12}计划/;

/**
 * The words by which a duty without a figure speaks of time: 定期 of 定期召开会议. Undefined when
 * it does not, and when its annotation says that the words set no time (`unmeasured`).
 */
export function timeNormOf({
  measure,
  open,
  unmeasured,
  quote,
}: Pick<RuleObligation, 'measure' | 'open' | 'unmeasured' | 'quote'>): string | undefined {
  if (measure !== undefined) return undefined;
  if (open !== undefined && openTime.test(open)) return open;
  return unmeasured === undefined ? rhythm.exec(quote)?.[0] : undefined;
}
