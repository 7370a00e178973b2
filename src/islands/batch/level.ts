import { templateLevels, type TemplateLevel } from '../../sheets/template.ts';
import type { Fields } from '../calculator/fields.ts';

/** The level that is chosen; townships where none is. */
export function levelFrom(fields: Fields): TemplateLevel {
  return templateLevels.find((level) => level === fields['level']) ?? 'township';
}
