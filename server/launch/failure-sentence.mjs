// Turns the end of a child into one sentence: its own words when it had any, else what is known about its death.

const NOISE = /^\s*$|^\(node:\d+\)|^\(Use `node|^Node\.js v\d/;

/** One sentence on why a child ended. `errorTail` is the end of its stderr. */
export function describeFailure({ name, end, reported, errorTail, logPath }) {
  if (end.error) return `${name} could not be started: ${end.error.message}.`;
  if (reported) return reported;
  const lines = errorTail.split('\n').filter((line) => !NOISE.test(line));
  const crashed = lines.some((line) => /^\s+at /.test(line));
  if (lines.length > 0 && !crashed) return (lines.at(-1) ?? '').trim().replace(/^Plumb: /, '');
  const thrown = lines.find((line) => /^\s*(?:⨯ )?(?:Uncaught )?\w*Error\b.*: /.test(line))?.trim();
  const cause = thrown ? ` (${thrown})` : '';
  return `${name} stopped unexpectedly with ${describeEnd(end)}${cause}; see ${logPath}.`;
}

function describeEnd({ code, signal }) {
  return signal ? `signal ${signal}` : `exit code ${code}`;
}
