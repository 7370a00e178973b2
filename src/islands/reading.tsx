import { useEffect, useState } from 'preact/hooks';
import { tellError } from './site-data.ts';

/** Why something of the site could not be read, in Chinese, and how to read it again. */
export interface ReadFailure {
  readonly message: string;
  readonly retry: () => void;
}

/** Where a reading stands; while it is under way there is neither value nor failure. */
export interface Reading<T> {
  readonly value?: T;
  /** What was read last, for another key maybe: it can stay in sight until the new one is there. */
  readonly last?: T;
  readonly failure?: ReadFailure;
}

/** What failed on this page: the network is one, so that one button reads all of it again. */
const failedReadings: (() => void)[] = [];

/**
 * Reads something of the site, anew whenever the key is another one or a person asks for it again.
 * @param key what is read; undefined as long as there is nothing to read
 */
export function useReading<T>(key: string | undefined, read: () => Promise<T>): Reading<T> {
  const [found, setFound] = useState<{ readonly key: string; readonly value: T }>();
  const [failed, setFailed] = useState<{ readonly key: string; readonly message: string }>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setFailed(undefined);
    if (key === undefined) return;
    let current = true;
    read().then(
      (value) => current && setFound({ key, value }),
      (error: unknown) => {
        if (!current) return;
        setFailed({ key, message: tellError(error) });
        failedReadings.push(() => setAttempt(attempt + 1));
      },
    );
    return () => {
      current = false;
    };
  }, [key, attempt]);
  return {
    ...(found && { last: found.value }),
    ...(found && found.key === key && { value: found.value }),
    ...(failed &&
      failed.key === key && {
        failure: { message: failed.message, retry: readAllAgain },
      }),
  };
}

function readAllAgain(): void {
  for (const again of failedReadings.splice(0)) again();
}

/** That something of the site could not be read, with the button that reads it again. */
export function ReadFailed({ message, retry }: ReadFailure) {
  return (
    <p class="notice" role="alert" data-papers-failed>
      {message}{' '}
      <button type="button" class="tool" onClick={retry}>
        重新读取
      </button>
    </p>
  );
}
