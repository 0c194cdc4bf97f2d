// An order received by form: a new one, or one received again with other words. The same content again changes nothing.
import type { OrderReceived } from '@lineside/core/domain/order/facts';
import { canonicalJson } from '@lineside/core/kernel/state-digest';
import { language, say } from '@lineside/ui/language';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal } from 'solid-js';
import { commandsByContent, useHubCommand } from '../../api/commands.ts';
import { masterQuery } from '../../api/master-queries.ts';
import { useMay } from '../../api/may.ts';
import { orderTakenQuery } from '../../api/planning-queries.ts';
import { routesQuery } from '../../api/route-queries.ts';
import { words } from '../../language.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { EditDialog } from '../../parts/edit-dialog.tsx';
import { NumberInput, SelectInput, TextInput } from '../../parts/form-fields.tsx';
import { SuggestInput } from '../../parts/suggest-input.tsx';
import { followed } from '../../view/followed.ts';
import { type OrderDraft, orderOfDraft, orderProblems, withProduct } from '../../view/order-draft.ts';
import { noRouteFilter } from '../../view/route-list.ts';

interface OrderDialogProps {
  start: OrderDraft;
  isNew?: boolean;
  onClose: () => void;
  onSaved: (order: string) => void;
}

const priorities = Array.from({ length: 9 }, (_, i) => ({ value: String(i + 1), label: String(i + 1) }));

export function OrderDialog(props: OrderDialogProps) {
  const may = useMay();
  const client = useQueryClient();
  const receive = useHubCommand('receiveOrder');
  const commandFor = commandsByContent();
  const products = useQuery(() => ({ ...masterQuery('product'), enabled: may('route:read') }));
  const routes = useInfiniteQuery(() => ({ ...routesQuery(noRouteFilter), enabled: may('route:read') }));
  // what is open stays as it was begun, whatever news comes
  const start = props.start;
  const [draft, setDraft] = createSignal(start);
  const [failure, setFailure] = createSignal<unknown>(null);
  const change = (part: Partial<OrderDraft>) => setDraft({ ...draft(), ...part });
  const number = () => (props.isNew ? draft().order.trim() : '');
  const taken = useQuery(() => orderTakenQuery(number()));
  const problems = () => orderProblems(draft(), language());
  const nameOf = (product: string) => {
    const known = products.data?.rows.find(({ key }) => key === product);
    return known === undefined ? null : say(known.data.name);
  };
  const routeOptions = () =>
    (routes.data?.pages.flatMap(({ rows }) => rows) ?? [])
      .filter(({ product, active }) => active && (product === null || product === draft().product))
      .map(({ route, name }) => ({ value: route, label: `${route} · ${say(name)}` }));
  const save = async () => {
    // `props.start` is the order as it stands by now: what others changed meanwhile is not taken back
    const input: OrderReceived | null = orderOfDraft(followed(draft(), start, props.start));
    if (input === null) return;
    setFailure(null);
    try {
      // whoever is quicker than the answer about the number is told beside it too
      if (props.isNew && (await client.fetchQuery(orderTakenQuery(input.order)))) return;
      await receive.mutateAsync({ command: commandFor(input), input });
      props.onSaved(input.order);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <EditDialog
      open
      title={props.isNew ? words('orderNewTitle') : words('orderEditTitle', { order: start.order })}
      lead={words(props.isNew ? 'orderNewLead' : 'orderEditLead')}
      dirty={canonicalJson(draft()) !== canonicalJson(start)}
      saving={receive.isPending}
      failure={failure()}
      saveLabel={words('orderReceive')}
      onSave={() => void save()}
      onClose={props.onClose}
      testId="order-dialog"
    >
      <div class="grid gap-4 sm:grid-cols-2">
        <TextInput
          label={words('orderNumber')}
          value={draft().order}
          onValue={(order) => change({ order })}
          problem={taken.data === true ? words('orderTaken', { order: number() }) : problems()('order')}
          disabled={!props.isNew}
          testId="order-number"
          code
        />
        <NumberInput
          label={words('orderQty')}
          value={draft().qty}
          onValue={(qty) => change({ qty })}
          problem={problems()('qty')}
          testId="order-qty"
        />
        <SuggestInput
          label={words('orderProduct')}
          hint={words('orderProductHint')}
          value={draft().product}
          onValue={(product) => change(withProduct(draft(), product, nameOf))}
          options={(products.data?.rows ?? []).map(({ key, data }) => ({
            value: key,
            label: say(data.name),
          }))}
          problem={problems()('product')}
          testId="order-product"
          code
        />
        <TextInput
          label={words('orderProductName')}
          value={draft().productName}
          onValue={(productName) => change({ productName })}
          problem={problems()('productName')}
          required={false}
          testId="order-product-name"
        />
      </div>
      <SelectInput
        label={words('orderReleaseRoute')}
        value={draft().route}
        none={words('orderRouteNone')}
        options={routeOptions()}
        onValue={(route) => change({ route })}
        required={false}
        testId="order-route"
      />
      <div class="grid gap-4 sm:grid-cols-3">
        <DayInput
          label={words('orderDue')}
          value={draft().due}
          onValue={(due) => change({ due })}
          problem={problems()('due')}
          required={false}
          testId="order-due"
        />
        <SelectInput
          label={words('orderPriority')}
          hint={words('orderPriorityHint')}
          value={String(draft().priority)}
          options={priorities}
          onValue={(priority) => change({ priority: Number(priority) })}
          testId="order-priority"
        />
        <TextInput
          label={words('orderSource')}
          hint={words('orderSourceHint')}
          value={draft().source}
          onValue={(source) => change({ source })}
          problem={problems()('source')}
          testId="order-source"
        />
      </div>
    </EditDialog>
  );
}
