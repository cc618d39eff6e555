// A type or item that is not there for this person; the frame of the space stays.
import { SpaceNotFound } from '@/components/shell/space-not-found';

export default function SpaceNotFoundPage() {
  return <SpaceNotFound />;
}
