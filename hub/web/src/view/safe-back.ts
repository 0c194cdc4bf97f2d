// Where to go after signing in: back to where one was, and never off this hub.

/** The path to return to; `/` for anything that is not a path of this hub. */
export function safeBack(back: string | undefined): string {
  if (back === undefined || !back.startsWith('/')) return '/';
  if (/^\/[/\\]/.test(back) || back.startsWith('/sign-in')) return '/';
  return back;
}
