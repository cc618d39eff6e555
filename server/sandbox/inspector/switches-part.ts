// The switches of behaviour as form parts of the inspector page.
import { showSwitches } from '../control/switches';
import type { Switches } from '../http/endpoint';
import { type Html, html, when } from './html';

const words: Record<string, string> = {
  drops_silently: 'Malformed values of some fields are accepted and lost, as seen in life',
  enforces_limits: 'Rate limits are enforced',
  intercepted_field_keys: 'Blocked by an intercept rule (20090): field keys, aborted, deleted, sub_task …',
  disabled_option_ids: 'Options disabled by an administrator (20050)',
  denied_interfaces: 'Interfaces the plugin has no permission for (10301)',
  is_licence_used_up: 'The licence is used up (1000051942)',
  uninstalled_spaces: 'Spaces where the plugin is not installed, by slug (10301)',
  removed_config_keys: 'Nodes, states, business lines an administrator removed (30011, 30012, 30008)',
  lost_workflow_item_ids: 'Items whose workflow record is gone (30007, 30010, 30015)',
  other_tenant_item_ids: 'Items of another tenant (1000051195 on delete)',
  search_cap: 'Searches with more results are refused (20094, 20055)',
  view_cap: 'Fixed views with more items are refused (50006)',
};

/** One part a switch: a checkbox, a number, or a text with one entry a line. */
export function switchInputs(switches: Switches): Html {
  const label = (name: string) => html`<span>${words[name] ?? name} <code>${name}</code></span>`;
  const parts = Object.entries(showSwitches(switches)).map(([name, value]) => {
    if (typeof value === 'number')
      return html`<label data-key="${name}" class="stack">${label(name)}<input type="number" min="0" name="${name}" value="${value}"></label>`;
    return typeof value === 'boolean'
      ? html`<label data-key="${name}" class="check"><input type="checkbox" name="${name}" ${when(value, 'checked')}>${label(name)}</label>`
      : html`<label data-key="${name}" class="stack">${label(name)}<textarea name="${name}" rows="2" spellcheck="false" placeholder="one a line">${Array.isArray(value) ? value.join('\n') : ''}</textarea></label>`;
  });
  return html`${parts}`;
}
