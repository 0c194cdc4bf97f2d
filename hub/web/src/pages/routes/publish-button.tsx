// Publishes just what was looked at: asks first, saves what is not saved, and names the hash that was shown.
import type { RoutePreview } from '@lineside/core/contracts/routes';
import { Sha256Hex } from '@lineside/core/kernel/ids';
import { useHubCommand } from '../../api/commands.ts';
import { words } from '../../language.ts';
import { ChangeList } from '../../parts/change-list.tsx';
import { CommandDialog } from '../../parts/command-dialog.tsx';
import { HashText } from '../../parts/hash-text.tsx';
import type { RouteDesk } from './route-desk.ts';
import type { RoutePreviewing } from './use-route-preview.ts';

interface PublishButtonProps {
  desk: RouteDesk;
  preview: RoutePreviewing;
  answer: RoutePreview;
}

export function PublishButton(props: PublishButtonProps) {
  const publish = useHubCommand('publishRoute');
  const confirm = async ({ command }: { command: string }) => {
    const hash = Sha256Hex.parse(props.answer.hash);
    const { route } = props.desk.draft();
    // what went wrong is told above the page: the question goes away
    if (!(await props.desk.save())) return;
    await publish.mutateAsync({ command, input: { route, hash } });
  };
  return (
    <CommandDialog
      trigger={words(props.desk.dirty() ? 'publishSave' : 'publish')}
      triggerKind="primary"
      title={words('publishTitle', { version: props.answer.version })}
      lead={words('publishLead')}
      confirm={words('publish')}
      ready={props.preview.current()}
      testId="publish"
      onConfirm={confirm}
    >
      <HashText hash={props.answer.hash} />
      <div class="max-h-72 overflow-y-auto">
        <ChangeList changes={props.answer.changes} testId="publish-changes" />
      </div>
    </CommandDialog>
  );
}
