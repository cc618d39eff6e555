// Several people in a cell: one shows the name too, at most three circles, then how many more.
import { Avatar, type AvatarPerson, type AvatarSize } from './avatar';

type AvatarStackProps = { people: readonly AvatarPerson[]; sizePx?: AvatarSize; showsSingleName?: boolean };

const MOST_SHOWN = 3;

/** Shows up to three avatars that overlap by 2 px; all names are in the title and are read aloud. Nothing for nobody. */
export function AvatarStack({ people, sizePx = 22, showsSingleName = true }: AvatarStackProps) {
  const [first] = people;
  if (!first) return null;
  if (people.length === 1 && showsSingleName) {
    return (
      <span className="inline-flex min-w-0 items-center gap-2">
        <Avatar person={first} sizePx={sizePx} />
        <span className="truncate">{first.name}</span>
      </span>
    );
  }
  const names = people.map((person) => person.name).join(', ');
  const hiddenCount = people.length - MOST_SHOWN;
  return (
    <span className="inline-flex items-center" title={names}>
      <span className="sr-only">{names}</span>
      {people.slice(0, MOST_SHOWN).map((person) => (
        <Avatar key={person.id} person={person} sizePx={sizePx} className="not-first-of-type:-ml-0.5" />
      ))}
      {hiddenCount > 0 ? (
        <span aria-hidden className="pl-1 text-caption text-text-3">
          +{hiddenCount}
        </span>
      ) : null}
    </span>
  );
}
