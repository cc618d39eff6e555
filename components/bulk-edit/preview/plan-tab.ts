// The tabs of the preview. The first three are the server's (`…/plans/{id}/rows?tab=`), the last is a fresh look.
export const rowTabs = ['will-change', 'already-so', 'blocked'] as const;

export type RowTab = (typeof rowTabs)[number];

export const planTabs = [...rowTabs, 'changed-since'] as const;
