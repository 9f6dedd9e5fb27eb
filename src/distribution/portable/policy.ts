/** What a page of the portable edition may load and send. */

/**
 * A page's policy as a disk needs it: nothing is fetched, worked on or installed there, and a form may be sent to a file.
 * Firefox takes no file for `'self'` there, Chromium does.
 */
export function portablePolicy(policy: string): string {
  const left = policy.split('; ').filter((directive) => !/^(?:connect|worker|manifest)-src\b/.test(directive));
  return left.map((directive) => directive.replace(/^form-action .*/, "form-action 'self' file:")).join('; ');
}
