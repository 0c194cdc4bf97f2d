// In place of a route or a version that is not there, or no more.
import { words } from '../../language.ts';
import { NotThere } from '../../parts/not-there.tsx';

export function RouteGone(props: { thing: string }) {
  return (
    <NotThere thing={props.thing} list={{ href: '/routes', name: words('navRoutes') }} testId="route-gone" />
  );
}
