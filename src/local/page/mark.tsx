/** Mailport's mark: a letter on its way into harbour. */
export function Mark({ size }: { size: number }) {
  return (
    <svg class="mark" viewBox="0 0 40 40" width={size} height={size} aria-hidden="true">
      <rect width="40" height="40" rx="10" fill="#0d7d86" />
      <path
        d="M0 27c5 0 5-3 10-3s5 3 10 3 5-3 10-3 5 3 10 3v3a10 10 0 0 1-10 10H10A10 10 0 0 1 0 30z"
        fill="#07535d"
      />
      <rect x="9" y="9" width="22" height="15.5" rx="2.5" fill="#fff" />
      <path
        d="m10.5 11.5 9.500 7.200 9.500-7.200"
        fill="none"
        stroke="#ef6c4d"
        stroke-width="2.400"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
