// The one way a request is refused: thrown anywhere below a route, turned into the vendor's envelope by the pipeline.
import { findErrorText } from './error-texts';

/** A refused request: code and both texts as the vendor's pages give them. */
export class Refusal extends Error {
  readonly code: number;
  readonly status: number;
  readonly errMsg: string;
  readonly detail: string;

  constructor(code: number, texts: { errMsg?: string; detail?: string; status?: number } = {}) {
    const known = findErrorText(code);
    const errMsg = texts.errMsg ?? known.errMsg;
    super(`${code} ${errMsg}`);
    this.code = code;
    this.errMsg = errMsg;
    this.detail = texts.detail ?? known.detail ?? errMsg;
    this.status = texts.status ?? known.status;
  }
}

/** Throws the refusal with this code; `detail` becomes `err.msg`, `errMsg` replaces the usual general text. */
export function refuse(code: number, detail?: string, errMsg?: string): never {
  throw new Refusal(code, { detail, errMsg });
}
