// The body of a request as an object, for POST route handlers. Anything else reads as an empty one, which the schema then refuses.

/** Members of the JSON object in the body; none when the body is not one. */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => null);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}
