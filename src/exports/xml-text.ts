/** Characters that XML 1.0 cannot hold, or that Office programs refuse: they are shown as a box, not lost. */
const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text that an XML file can hold; lines end with a line feed. */
export function toXmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwritable, '□');
}

/** Escapes text for an element or an attribute in double quotes. */
export function escapeXml(text: string): string {
  return toXmlText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * The first characters of a text, without cutting one in two; what is left out is marked.
 * @param most number of characters, the mark included
 */
export function cutText(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** Name of a file made of what a person typed: no system refuses it, and none cuts it. */
export function fileName(...parts: readonly string[]): string {
  return parts
    .map((part) => cutText(toXmlText(part).replace(/[\\/:*?"<>|.\s□]+/g, ''), 40))
    .filter((part) => part !== '')
    .join('-');
}
