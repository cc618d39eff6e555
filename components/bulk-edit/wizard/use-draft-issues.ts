'use client';
// What is still wrong with a change before it can be previewed, in words.
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useIssueText } from '@/components/field/issue-text';
import { validateValue } from '@/components/field/validate-value';
import type { FieldValue } from '@/lib/fields/field-value';
import { completeChange, type FieldDraft } from './draft-change';

/**
 * Gives what stands in the way of a draft (null when nothing does), and where inputs say that a typed text stands for no
 * value.
 */
export function useDraftIssues() {
  const t = useTranslations('bulkEdit.value');
  const issueText = useIssueText();
  const [problems, setProblems] = useState<Record<string, string | null>>({});

  const issueOf = ({ draft, field }: FieldDraft): string | null => {
    const problem = problems[field.key];
    if (problem) return problem;
    const invalid = (value: FieldValue) => {
      const issue = validateValue(field, value);
      return issue ? issueText(issue) : null;
    };
    const change = completeChange(draft);
    if (change === null) return t(`open.${draft.mode}`);
    if (change.mode === 'update' || change.mode === 'append') return invalid(change.value);
    if (change.mode === 'replace') {
      const isSame = JSON.stringify(change.from) === JSON.stringify(change.value);
      return isSame ? t('sameValue') : invalid(change.value);
    }
    return null;
  };
  const setProblem = (fieldKey: string, problem: string | null) =>
    setProblems((before) => (before[fieldKey] === problem ? before : { ...before, [fieldKey]: problem }));
  return { issueOf, setProblem };
}
