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
};

/** One part a switch: a checkbox, or a text with one entry a line. */
export function switchInputs(switches: Switches): Html {
  const parts = Object.entries(showSwitches(switches)).map(([name, value]) =>
    typeof value === 'boolean'
      ? html`<label data-key="${name}" class="check"><input type="checkbox" name="${name}" ${when(value, 'checked')}><span>${words[name] ?? name} <code>${name}</code></span></label>`
      : html`<label data-key="${name}" class="stack"><span>${words[name] ?? name} <code>${name}</code></span><textarea name="${name}" rows="2" spellcheck="false" placeholder="one a line">${Array.isArray(value) ? value.join('\n') : ''}</textarea></label>`,
  );
  return html`${parts}`;
}
