// How a route stood when it was last saved or published: published and not edited since, a draft, or not compiling.
import type { RouteRow } from '@lineside/core/contracts/routes';
import { Badge, type BadgeKind } from '@lineside/ui/badge';
import { words } from '../../language.ts';

const looks: Record<RouteRow['status'], BadgeKind> = { READY: 'pass', DRAFT: 'accent', INVALID: 'fail' };

export function RouteStatus(props: { status: RouteRow['status']; testId?: string }) {
  return (
    <Badge
      kind={looks[props.status]}
      title={words(`route${props.status}Hint`)}
      {...(props.testId ? { testId: props.testId } : {})}
    >
      {words(`route${props.status}`)}
    </Badge>
  );
}
