import { useEffect, useState } from 'preact/hooks';

type Theme = 'light' | 'dark';

const kept = 'mailport-theme';

/** Switches between light and dark; until someone does, the page follows the system. */
export function ThemeToggle() {
  const system = useSystemTheme();
  const [chosen, setChosen] = useState<Theme | null>(keptTheme);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.setAttribute('data-theme', theme);
  }, [theme]);
  const other = theme === 'dark' ? 'light' : 'dark';
  const toggle = () => {
    localStorage.setItem(kept, other);
    setChosen(other);
  };
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={`Use the ${other} theme`}
      title={`Use the ${other} theme`}
      onClick={toggle}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  );
}

function keptTheme(): Theme | null {
  const chosen = localStorage.getItem(kept);
  return chosen === 'light' || chosen === 'dark' ? chosen : null;
}

/** What the system wants now: many switch over in the evening. */
function useSystemTheme(): Theme {
  const [query] = useState(() => matchMedia('(prefers-color-scheme: dark)'));
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = () => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isDark ? 'dark' : 'light';
}
