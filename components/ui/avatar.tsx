// People as round initials in a colour of their own. Pictures of the platform live on other hosts, which the
// content policy does not load.
import { classNames } from './class-names';
import { initialsOf } from './initials';
import { optionColorOfId } from './option-color';

/** Who is shown: the id decides the colour, the name the initials. */
export type AvatarPerson = { id: string; name: string };

/** 22 in tables, 20 in lists and chips, 28 in lanes and the header. */
export type AvatarSize = 20 | 22 | 28;

/** Two letters need the smaller size; one Chinese character would be unreadable at it. */
const initialsPx = (initials: string, sizePx: AvatarSize) =>
  sizePx === 28 || initials.length === 1 ? 11 : 9;

type AvatarProps = { person: AvatarPerson; sizePx?: AvatarSize; className?: string };

/** Shows a person's initials; decorative, the name stands beside it (or in the stack's words). */
export function Avatar({ person, sizePx = 22, className }: AvatarProps) {
  const initials = initialsOf(person.name);
  return (
    <span
      aria-hidden
      data-option={optionColorOfId(person.id)}
      style={{ width: sizePx, height: sizePx, fontSize: initialsPx(initials, sizePx) }}
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-[color-mix(in_oklab,var(--option-bg),var(--option-solid)_22%)] leading-none font-semibold text-(--option-fg) select-none',
        className,
      )}
    >
      {initials}
    </span>
  );
}
