// In place of a run that is not there, or not on a line that the reader sees.
import { words } from '../language.ts';
import { NotThere } from './not-there.tsx';

export function RunGone(props: { run: string }) {
  return <NotThere thing={props.run} list={{ href: '/runs', name: words('runsTitle') }} testId="run-gone" />;
}
