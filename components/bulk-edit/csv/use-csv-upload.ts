'use client';
// Sends a chosen file to the server, which keeps it for a day under an id that fits the wizard's URL.
import { useState } from 'react';
import type { CsvUpload } from '@/lib/bulk-edit/csv-import';
import type { AppError } from '@/lib/errors/app-error';
import type { Result } from '@/lib/errors/result';
import { routePath } from '../paths';
import { useSessionWatch } from '../use-session-watch';

const UNREACHABLE: AppError = { kind: 'unreachable', messageKey: 'unreachable', retryable: true };

async function send(url: string, file: File): Promise<Result<CsvUpload>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: file,
      headers: { 'content-type': 'text/csv' },
    });
    const answer: Result<CsvUpload> = await response.json();
    return answer;
  } catch {
    // No answer, or none of ours: nothing was taken in.
    return { ok: false, error: UNREACHABLE };
  }
}

/** Gives the function that uploads; `failure` says why the file was not taken. */
export function useCsvUpload(project: string, typeKey: string, onUploaded: (upload: CsvUpload) => void) {
  const [isUploading, setIsUploading] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  useSessionWatch(failure);
  const upload = async (file: File) => {
    setIsUploading(true);
    setFailure(null);
    const asked = new URLSearchParams({ type: typeKey, name: file.name });
    const uploaded = await send(routePath(project, `csv?${asked}`), file);
    setIsUploading(false);
    if (uploaded.ok) onUploaded(uploaded.value);
    else setFailure(uploaded.error);
  };
  return { upload: (file: File) => void upload(file), isUploading, failure };
}
