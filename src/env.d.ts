/// <reference types="astro/client" />

type CorpusPolicy = import('./corpus/corpus.ts').CorpusPolicy;

declare namespace App {
  interface Locals {
    /** The policy whose MDX is being rendered; set by its page, read by Clause and Part. */
    policy?: CorpusPolicy;
  }
}
