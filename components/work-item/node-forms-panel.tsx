'use client';
// The forms of the item's nodes: fields that belong to a step of the flow, not to the item. Loaded when their tab is first opened.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorText } from '@/components/field/error-text';
import { readResult } from '@/components/field/read-result';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { SkeletonRows } from '@/components/ui/skeleton';
import { ok } from '@/lib/errors/result';
import type { Day } from '@/lib/schedule/days';
import type { NodeForms } from '@/lib/work-item/node-form';
import { NodeFormCard } from './node-form-card';
import type { ItemForm } from './use-item-form';

type NodeFormsPanelProps = { item: ItemForm; project: string; zone: string; today: Day };

/** Shows one card a node that has a form. */
export default function NodeFormsPanel({ item, project, zone, today }: NodeFormsPanelProps) {
  const t = useTranslations('workItem');
  const errorText = useErrorText();
  const client = useQueryClient();
  const { typeKey, id } = item.detail.item;
  const queryKey = ['node-forms', project, typeKey, id];
  const path = `/api/${encodeURIComponent(project)}/work-items/${encodeURIComponent(typeKey)}/${id}/node-forms`;
  const { data, isPending, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => readResult<NodeForms>(path, signal),
    retry: false,
  });
  if (isPending || !data) return <SkeletonRows count={4} />;
  if (!data.ok) {
    return (
      <div className="px-5 py-4">
        <Banner
          tone="danger"
          title={t('nodeForms.failed')}
          actions={<Button onClick={() => void refetch()}>{t('activity.again')}</Button>}
        >
          {errorText(data.error)}
        </Banner>
      </div>
    );
  }
  const { forms, people } = data.value;
  if (forms.length === 0) return <p className="px-5 py-4 text-text-3">{t('nodeForms.none')}</p>;
  return (
    <div className="divide-y divide-border [--label-width:6.5rem]">
      {forms.map((form) => (
        <NodeFormCard
          key={form.nodeId}
          form={form}
          item={item}
          people={{ ...item.people, ...people }}
          project={project}
          zone={zone}
          today={today}
          onStored={(stored) => {
            const next = forms.map((one) => (one.nodeId === stored.nodeId ? stored : one));
            client.setQueryData(queryKey, ok({ people, forms: next }));
          }}
        />
      ))}
    </div>
  );
}
