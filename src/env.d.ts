/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The policy whose MDX is being rendered; set by its page, read by Clause and Part. */
    policy?: import('./corpus/corpus.ts').CorpusPolicy;
  }
}
