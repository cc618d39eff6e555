// How a vendor type is spelled; apart from the codecs, so that who only asks for the spelling does not load them all.

/** The `field_type_key` in one spelling: the vendor mixes `-` and `_`, `workitem_` and `work_item_` (fields.md section 2). */
export function normalTypeKey(typeKey: string): string {
  const spelled = typeKey.startsWith('vote-') ? typeKey : typeKey.replaceAll('-', '_');
  return spelled.replace(/^workitem_/, 'work_item_');
}
