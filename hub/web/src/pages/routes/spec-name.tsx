// The name of a bound spec; its code while the name is not known.
import { say } from '@lineside/ui/language';
import { useQuery } from '@tanstack/solid-query';
import { boundSpecQuery } from '../../api/route-queries.ts';

export function SpecName(props: { code: string }) {
  const spec = useQuery(() => boundSpecQuery(props.code));
  const name = () => (spec.data ? say(spec.data.data.name) : '');
  return <span title={props.code}>{name() || props.code}</span>;
}
