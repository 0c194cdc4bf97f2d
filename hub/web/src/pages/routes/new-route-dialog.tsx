// A new route of our own: its name, its product, and the route that its steps are taken from, if any. The code follows
// from the name.
import type { RouteDraft } from '@lineside/core/domain/route/draft';
import { noSettings } from '@lineside/core/domain/route/settings';
import { RouteCode } from '@lineside/core/kernel/ids';
import { say } from '@lineside/ui/language';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { routeQuery, routesQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { CodeFromName, SelectInput, TextPairInput } from '../../parts/form-fields.tsx';
import { codeOfName } from '../../view/code-of-name.ts';
import { noRouteFilter } from '../../view/route-list.ts';

interface NewRouteDialogProps {
  open: boolean;
  onClose: () => void;
  onMade: (route: string) => void;
}

const blank = { name: { en: '', zh: '' }, product: null, like: null, code: null };

export function NewRouteDialog(props: NewRouteDialogProps) {
  const client = useQueryClient();
  const save = useHubCommand('saveRoute');
  const commandFor = commandsByContent();
  const products = useQuery(() => masterQuery('product'));
  const routes = useInfiniteQuery(() => ({ ...routesQuery(noRouteFilter), enabled: props.open }));
  const [form, setForm] = createSignal<{
    name: { en: string; zh: string };
    product: string | null;
    like: string | null;
    code: string | null;
  }>(blank);
  const [failure, setFailure] = createSignal<unknown>(null);
  createEffect(
    on(
      () => props.open,
      (open) => {
        if (!open) return;
        setForm(blank);
        setFailure(null);
      },
    ),
  );
  const rows = createMemo(() => routes.data?.pages.flatMap((page) => page.rows) ?? []);
  const taken = createMemo(() => new Set(rows().map(({ route }) => route)));
  const code = () => form().code ?? codeOfName(form().name.en, taken());
  const fault = () => {
    if (form().code === null || code() === '') return null;
    if (taken().has(code())) return words('faultTaken', { code: code() });
    return RouteCode.safeParse(code()).success ? null : words('faultCode');
  };
  const change = (part: Partial<ReturnType<typeof form>>) => setForm({ ...form(), ...part });
  const draftOf = async (): Promise<RouteDraft> => {
    const { name, product, like } = form();
    const begun: RouteDraft = {
      ...{ route: RouteCode.parse(code()), name, product, source: 'MES', active: true },
      ...{ effectiveFrom: null, effectiveTo: null, faiTemplate: null, steps: [] },
      ...{ settings: noSettings, operationSettings: {}, stepSettings: {} },
    };
    if (like === null) return begun;
    const { draft } = unwrap(await client.fetchQuery(routeQuery(like)));
    const { faiTemplate, steps, settings, operationSettings, stepSettings } = draft;
    const ours = steps.map((step) => ({ ...step, processCode: null }));
    return { ...begun, faiTemplate, steps: ours, settings, operationSettings, stepSettings };
  };
  const make = async () => {
    setFailure(null);
    try {
      const input = { draft: await draftOf(), basedOn: null };
      await save.mutateAsync({ command: commandFor(input), input });
      props.onMade(input.draft.route);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <EditDialog
      title={words('routeNew')}
      lead={words('routeNewLead')}
      open={props.open}
      onClose={props.onClose}
      dirty={form() !== blank}
      saving={save.isPending}
      failure={failure()}
      onSave={() => void make()}
      testId="route-new-dialog"
    >
      <TextPairInput
        label={words('fieldName')}
        value={form().name}
        onValue={(name) => change({ name })}
        testId="route-new-name"
        required
      />
      <CodeFromName
        label={words('fieldCode')}
        value={code()}
        onValue={(own) => change({ code: own })}
        problem={fault()}
        testId="route-new-code"
      />
      <SelectInput
        label={words('fieldProduct')}
        value={form().product}
        none={words('routeAnyProduct')}
        options={(products.data?.rows ?? []).map(({ key, data }) => ({
          value: key,
          label: `${key} · ${say(data.name)}`,
        }))}
        onValue={(product) => change({ product })}
        testId="route-new-product"
      />
      <SelectInput
        label={words('routeNewLike')}
        hint={words('routeNewLikeHint')}
        value={form().like}
        none={words('routeNewBlank')}
        options={rows().map(({ route, name }) => ({ value: route, label: `${say(name)} · ${route}` }))}
        onValue={(like) => change({ like })}
        testId="route-new-like"
      />
    </EditDialog>
  );
}
