// Who may begin a session. Used by the sign-in action and page.

import { z } from 'zod';
import { ok, type Result } from '@/lib/errors/result';
import type { Person } from '@/lib/work-item/person';
import { fail, told } from './fail';
import { redeemSignInCode } from './open-api/sign-in-code';
import { findPeople } from './people';
import type { Services } from './services';

/** The person, when the platform knows them and they are active. */
export async function checkSignIn(services: Services, userKey: string): Promise<Result<Person>> {
  const found = await findPeople({ userKey }, services, [userKey]);
  if (!found.ok) return found;
  const person = found.value[userKey];
  if (!person) return fail('not-found', 'personUnknown');
  return person.status === 'activated' ? ok(person) : fail('forbidden', 'accountInactive');
}

/** The person whose browser holds this authorization code of Feishu Project, when they are active. The code is spent. */
export async function checkSignInCode(services: Services, code: string): Promise<Result<Person>> {
  const userKey = told(await redeemSignInCode(services.api, code));
  return userKey.ok ? checkSignIn(services, userKey.value) : userKey;
}

const sandboxInfo = z.object({
  users: z.array(
    z.object({
      user_key: z.string(),
      name_cn: z.string(),
      name_en: z.string(),
      email: z.string(),
      status: z.enum(['activated', 'frozen', 'resigned']).default('activated'),
    }),
  ),
  projects: z.array(z.object({ project_key: z.string(), simple_name: z.string(), name: z.string() })),
});

/** What the sign-in page offers on the sandbox. */
export type SandboxDirectory = { people: Person[]; spaces: { simpleName: string; name: string }[] };

/** The sandbox's people and spaces, or null when this installation talks to the real service. */
export async function readSandboxDirectory(services: Services): Promise<Result<SandboxDirectory | null>> {
  const base = services.env.SANDBOX_URL;
  if (!base) return ok(null);
  const reply = await fetch(`${base}/sandbox/info`, { cache: 'no-store' }).catch(() => null);
  if (!reply?.ok) return fail('unreachable', 'unreachable');
  const info = sandboxInfo.parse(await reply.json());
  return ok({
    people: info.users.map((user) => ({
      userKey: user.user_key,
      name: { 'zh-CN': user.name_cn, en: user.name_en },
      email: user.email,
      status: user.status,
    })),
    spaces: info.projects.map((project) => ({ simpleName: project.simple_name, name: project.name })),
  });
}
