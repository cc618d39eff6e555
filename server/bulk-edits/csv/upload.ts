// Takes an uploaded CSV file in while it arrives: decoded, parted into rows, its ids checked, kept for a day. Never holds more
// of the file than a few hundred rows.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { lt, sql } from 'drizzle-orm';
import { idColumnOf, matchColumns } from '@/lib/bulk-edit/csv-columns';
import type { CsvColumn, CsvProblem, CsvUpload } from '@/lib/bulk-edit/csv-import';
import { unescaped } from '@/lib/bulk-edit/csv-safety';
import { SCOPE_MAX } from '@/lib/bulk-edit/scope';
import type { AppError } from '@/lib/errors/app-error';
import { type Err, ok, type Result } from '@/lib/errors/result';
import type { Actor } from '../../actor';
import { csvImport, csvImportRow } from '../../db/schema/csv-import';
import { fail } from '../../fail';
import { readTypeMetadata } from '../../metadata';
import type { Services } from '../../services';
import { decodeText, UnknownEncoding } from './decode-text';

const COLUMNS_MAX = 200;
const ROWS_PER_INSERT = 500;
const PROBLEMS_KEPT = 100;
const SAMPLES_KEPT = 3;
const IMPORT_LIFE_MS = 24 * 3_600_000;
/** A header longer than this is no header. */
const HEADER_MAX = 100_000;

type Delimiter = CsvUpload['delimiter'];
type Row = { line: number; item_id: number; cells: string[] };

/** Ends the reading with words for the person. */
class Refused extends Error {
  readonly failure: Err<AppError>;

  constructor(failure: Err<AppError>) {
    super('the file was refused');
    this.failure = failure;
  }
}

function refuse(key: string, params: Record<string, string | number> = {}): never {
  throw new Refused(fail('invalid', `bulkEdit.csv.${key}`, { params }));
}

/** The separator that the first line has most of. */
function delimiterOf(header: string): Delimiter {
  const line = header.split(/\r?\n/, 1)[0] ?? '';
  const counts = ([',', ';', '\t'] as const).map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.reduce((most, entry) => (entry.count > most.count ? entry : most)).mark;
}

/** The text up to the end of the first line at least, and all of it from the start. */
async function withHeader(
  text: AsyncGenerator<string>,
): Promise<{ header: string; all: AsyncGenerator<string> }> {
  let header = '';
  for (;;) {
    const next = await text.next();
    if (next.done) break;
    header += next.value;
    if (/\n/.test(header) || header.length > HEADER_MAX) break;
  }
  async function* all(): AsyncGenerator<string> {
    yield header;
    yield* text;
  }
  return { header, all: all() };
}

function createIntake(idColumn: number, columns: CsvColumn[]) {
  const seen = new Set<number>();
  const problems: CsvProblem[] = [];
  let problemCount = 0;
  const note = (line: number, reason: CsvProblem['reason'], text: string): null => {
    problemCount += 1;
    if (problems.length < PROBLEMS_KEPT) problems.push({ line, reason, text: text.slice(0, 200) });
    return null;
  };
  return {
    problems,
    problemCount: () => problemCount,
    /** The row, or null when it cannot be used. */
    take(record: readonly string[], line: number): Row | null {
      if (record.every((cell) => cell.trim() === '')) return null;
      const idText = (record[idColumn] ?? '').trim();
      if (record.length > columns.length) return note(line, 'field-count', idText);
      if (idText === '') return note(line, 'no-id', record.join(' '));
      const id = /^\d+$/.test(idText) ? Number(idText) : Number.NaN;
      if (!Number.isSafeInteger(id) || id <= 0) return note(line, 'bad-id', idText);
      if (seen.has(id)) return note(line, 'duplicate-id', idText);
      seen.add(id);
      const cells = columns.map((_, index) => unescaped((record[index] ?? '').replaceAll('\u0000', '')));
      for (const column of columns) {
        const cell = cells[column.index] ?? '';
        if (cell !== '' && column.index !== idColumn && column.samples.length < SAMPLES_KEPT)
          column.samples.push(cell.slice(0, 100));
      }
      return { line, item_id: id, cells };
    },
  };
}

async function insert(services: Services, importId: string, rows: readonly Row[]): Promise<void> {
  await services.db.execute(sql`
    insert into csv_import_row (import_id, line, item_id, cells)
    select ${importId}, line, item_id, cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry (line int, item_id bigint, cells jsonb)`);
}

/** Reads the file to its end; throws Refused, UnknownEncoding or the parser's own error. */
async function take(
  services: Services,
  importId: string,
  input: UploadInput,
  fieldsOf: (headers: string[]) => CsvColumn[],
) {
  const decoded = decodeText(input.bytes);
  const { header, all } = await withHeader(decoded.text);
  if (header.trim() === '') refuse('empty');
  const delimiter = delimiterOf(header);
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  });
  const source = Readable.from(all);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let intake: ReturnType<typeof createIntake> | null = null;
  let columns: CsvColumn[] = [];
  let idColumnIndex = -1;
  let rows: Row[] = [];
  let rowCount = 0;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    if (!intake) {
      if (record.length > COLUMNS_MAX) refuse('tooWide', { count: record.length, most: COLUMNS_MAX });
      idColumnIndex = idColumnOf(record);
      if (idColumnIndex < 0) refuse('noIdColumn');
      columns = fieldsOf(record);
      intake = createIntake(idColumnIndex, columns);
      continue;
    }
    const row = intake.take(record, info.lines);
    if (!row) continue;
    rowCount += 1;
    if (rowCount > SCOPE_MAX) refuse('tooLong', { most: SCOPE_MAX });
    rows.push(row);
    if (rows.length < ROWS_PER_INSERT) continue;
    await insert(services, importId, rows);
    rows = [];
  }
  if (rows.length > 0) await insert(services, importId, rows);
  if (!intake || (rowCount === 0 && intake.problemCount() === 0)) return refuse('empty');
  const { problems } = intake;
  const problemCount = intake.problemCount();
  return {
    encoding: decoded.encoding(),
    delimiter,
    rowCount,
    idColumnIndex,
    columns,
    problems,
    problemCount,
  };
}

/** What an upload is; `bytes` are read once, as they come. */
export type UploadInput = { typeName: string; fileName: string; bytes: AsyncIterable<Uint8Array> };

function failureOf(error: unknown): Err<AppError> | null {
  if (error instanceof Refused) return error.failure;
  if (error instanceof UnknownEncoding) return fail('invalid', 'bulkEdit.csv.encoding');
  if (!(error instanceof CsvError)) return null;
  const line = typeof error.lines === 'number' ? error.lines : 1;
  return fail('invalid', 'bulkEdit.csv.broken', { params: { line } });
}

/** Keeps the file's rows and says what its columns seem to mean. Nothing is read from or sent to the platform but metadata. */
export async function uploadCsv(
  actor: Actor,
  services: Services,
  input: UploadInput,
): Promise<Result<CsvUpload>> {
  const metadata = await readTypeMetadata(actor, services, input.typeName);
  if (!metadata.ok) return metadata;
  const { type, fields } = metadata.value;
  const importId = randomUUID();
  const oldest = new Date(services.now() - IMPORT_LIFE_MS);
  await services.db.delete(csvImportRow).where(lt(csvImportRow.createdAt, oldest));
  await services.db.delete(csvImport).where(lt(csvImport.createdAt, oldest));
  try {
    const taken = await take(services, importId, input, (headers) => matchColumns(headers, fields));
    const upload = { ...taken, typeKey: type.key, fileName: input.fileName };
    await services.db.insert(csvImport).values({
      ...upload,
      id: importId,
      projectKey: actor.projectKey,
      createdBy: actor.userKey,
      createdAt: new Date(services.now()),
    });
    return ok({ ...upload, importId });
  } catch (error) {
    await services.db.execute(sql`delete from csv_import_row where import_id = ${importId}`);
    const failure = failureOf(error);
    if (failure) return failure;
    throw error;
  }
}
