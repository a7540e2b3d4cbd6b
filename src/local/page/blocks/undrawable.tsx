/** Stands where something cannot be drawn, so that nothing an app sends is lost without a word. */
export function Undrawable({ what, thing }: { what: 'Block' | 'Element'; thing: unknown }) {
  const type = (thing as { type?: unknown } | null)?.type;
  return (
    <details class="undrawable">
      <summary>
        {what} of type “{String(type ?? 'none')}” cannot be drawn here
      </summary>
      <pre>{JSON.stringify(thing, null, 2)}</pre>
    </details>
  );
}
