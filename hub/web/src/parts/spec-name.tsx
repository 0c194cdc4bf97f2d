// The names of specs; a code while its name is not known.
import { say } from '@lineside/ui/language';
import { useQueries, useQuery } from '@tanstack/solid-query';
import { boundSpecQuery } from '../api/route-queries.ts';

export function SpecName(props: { code: string }) {
  const spec = useQuery(() => boundSpecQuery(props.code));
  const name = () => (spec.data ? say(spec.data.data.name) : '');
  return <span title={props.code}>{name() || props.code}</span>;
}

/** The names of several specs, for where a text is needed; it follows `codes`. */
export function useSpecNames(codes: () => readonly string[]): (code: string) => string {
  const specs = useQueries(() => ({ queries: codes().map((code) => boundSpecQuery(code)) }));
  return (code) => {
    const spec = specs.find(({ data }) => data?.key === code)?.data;
    return (spec ? say(spec.data.name) : '') || code;
  };
}
