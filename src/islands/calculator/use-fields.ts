import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { changeFields, readFields, writeFields, type FieldChange, type Fields } from './fields.ts';

export type ChangeFields = (change: FieldChange) => void;

/**
 * The fields of a calculator: read from the address, written back at every change. A result that was
 * opened from a link is no longer that result once something is changed, so its edition goes.
 */
export function useFields(): [Fields, ChangeFields] {
  const [fields, setFields] = useState(() => readFields(location.hash, location.search));
  const latest = useRef(fields);
  useEffect(() => {
    const onHash = () => {
      latest.current = readFields(location.hash, location.search);
      setFields(latest.current);
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const change = useCallback((part: FieldChange) => {
    latest.current = changeFields(latest.current, { edition: undefined, ...part });
    // The query has been taken over: left in place it would win back a key that was emptied.
    history.replaceState(null, '', location.pathname + writeFields(latest.current));
    setFields(latest.current);
  }, []);
  return [fields, change];
}
