/** What is asked of the tab. */
export interface RulesOptions {
  /** The day for which is asked, yyyy-mm-dd. */
  readonly asOf: string;
  /** How often everything is measured, in turns. */
  readonly rounds: number;
  /** On how many units the engines are held against each other. */
  readonly sampleSize: number;
}

/** What the tab reads. */
export interface CountryData {
  readonly rulebook: unknown;
  /** Code and name of every township-level unit. */
  readonly units: readonly (readonly [code: string, name: string])[];
}

export interface EngineTimes {
  readonly name: string;
  /** Milliseconds for all units of the sample, by round. */
  readonly times: readonly number[];
  /** Of the statuses found in the sample. */
  readonly checksum: string;
}

export interface ScenarioMeasurements {
  readonly name: string;
  readonly units: number;
  /** Units that a paper binds. */
  readonly bound: number;
  readonly findings: number;
  /** Findings that hang on answers; the others are the same for all units that are bound alike. */
  readonly asked: number;
  /** Milliseconds for the whole country, by round. */
  readonly times: readonly number[];
  /** Of the statuses of the whole country. */
  readonly checksum: string;
  /** What all findings of the country occupy while they are kept, in megabytes. */
  readonly megabytes: number;
  readonly sample: {
    readonly units: number;
    readonly findings: number;
    /** Decisions that the peers are asked for. */
    readonly decisions: number;
    readonly engines: readonly EngineTimes[];
  };
}
