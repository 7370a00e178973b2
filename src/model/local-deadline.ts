import type { OverlayEntry } from './overlay.schema.ts';

/** A day that the deployer set. No part of any paper. */
export type LocalDeadline = OverlayEntry & { readonly date: string };

/** The deployer's days, and who answers for them. */
export interface LocalDeadlines {
  readonly provider: string;
  readonly deadlines: readonly LocalDeadline[];
}

/** What stands wherever something local does, on screen, on paper and in files. */
export function localSource(provider: string): string {
  return `本地补充（由${provider}提供，不是文件原文）`;
}
