/** A field of a column, in the order of the page. */
export interface ColumnField {
  readonly id: string;
  /** What the row is called; a pasted list with names is matched by it. */
  readonly name: string;
  /** Name of the county that the row stands under. */
  readonly group: string;
}

export interface Pasted {
  readonly values: Readonly<Record<string, string>>;
  /** What was done, in Chinese, for the person to check. */
  readonly told: string;
}

const looksLikeNumber = (text: string) => /^[\d０-９,，.．\s]+$/.test(text);

/** Whether a pasted text is a column, a row or a table, and not one value. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/\s+$/, ''));
}

/**
 * Spreads what was copied from a spreadsheet. A column of values fills the fields from the first one
 * down; an empty cell leaves its field as it is. A table whose first column has names is matched by
 * names, wherever the fields are: a list in another order must not give one township the number of
 * the next.
 * @param from position of the field that was pasted into
 */
export function spreadPaste(text: string, fields: readonly ColumnField[], from: number): Pasted {
  const lines = text.replace(/\s+$/, '').split(/\r\n|\n|\r/);
  const rows = lines.map((line) => line.split('\t').map((cell) => cell.trim()));
  const hasNames = rows.some(
    ([first = '', second = '']) => second !== '' && first !== '' && !looksLikeNumber(first),
  );
  if (hasNames) return matchNames(rows, fields, from);
  return fillDown(
    rows.length === 1 ? (rows[0] ?? []) : rows.map(([cell = '']) => cell),
    fields,
    from,
  );
}

function fillDown(cells: readonly string[], fields: readonly ColumnField[], from: number): Pasted {
  const values: Record<string, string> = {};
  const room = fields.slice(from);
  cells.forEach((cell, at) => {
    const field = room[at];
    if (field && cell !== '') values[field.id] = cell;
  });
  const rest = cells.slice(room.length).filter((cell) => cell !== '').length;
  const told = `已填 ${Object.keys(values).length} 格，请核对次序`;
  return { values, told: rest === 0 ? `${told}。` : `${told}；多出 ${rest} 个数没有填。` };
}

/** Names as people write them in lists: without spaces, in whatever width. */
function plainName(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '');
}

/**
 * Each row goes to the field of its name. Two counties may have townships of one name: then the county
 * must stand in the row, or be the one that was pasted into; else the row is left out and told.
 */
function matchNames(
  rows: readonly (readonly string[])[],
  fields: readonly ColumnField[],
  from: number,
): Pasted {
  const values: Record<string, string> = {};
  const missed: string[] = [];
  const here = fields[from]?.group;
  for (const row of rows) {
    const cells = row.filter((cell) => cell !== '');
    const value = cells[cells.length - 1];
    const labels = cells.slice(0, -1).map(plainName);
    if (value === undefined || labels.length === 0) continue;
    const named = fields.filter(({ name }) => labels.includes(plainName(name)));
    const inCounty = named.filter(({ group }) => labels.includes(plainName(group)));
    const [field, ...others] =
      named.length < 2
        ? named
        : inCounty.length > 0
          ? inCounty
          : named.filter(({ group }) => group === here);
    if (field && others.length === 0 && values[field.id] === undefined) values[field.id] = value;
    else missed.push(cells.slice(0, -1).join(' '));
  }
  const told = `按名称对上 ${Object.keys(values).length} 行`;
  if (missed.length === 0) return { values, told: `${told}。` };
  const some = `${missed.slice(0, 5).join('、')}${missed.length > 5 ? '等' : ''}`;
  return { values, told: `${told}；没有对上、没有填的 ${missed.length} 行：${some}。` };
}
