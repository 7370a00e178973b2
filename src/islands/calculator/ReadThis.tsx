/**
 * Reads the item around it aloud (`.finding` or `[data-readable]`). Seen in 关怀版 only, where this device
 * has a voice; src/components/read-aloud/ listens for the press.
 */
export function ReadThis({ name }: { readonly name: string }) {
  return (
    <button
      type="button"
      class="tool read-this no-print"
      data-read-this=""
      aria-label={`朗读：${name}`}
    >
      朗读
    </button>
  );
}
