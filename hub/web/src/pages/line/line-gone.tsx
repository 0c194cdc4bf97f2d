// In place of a line that is not there, or that the reader does not see.
import { words } from '../../language.ts';
import { NotThere } from '../../parts/not-there.tsx';

export function LineGone(props: { line: string }) {
  return <NotThere thing={props.line} list={{ href: '/', name: words('navOverview') }} testId="line-gone" />;
}
