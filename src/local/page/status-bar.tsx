import { useWorkspace } from './workspace-context.ts';

/** Says so when something keeps the workspace from working; otherwise it is not there. */
export function StatusBar({ live, problem }: { live: boolean; problem: string | null }) {
  const { view } = useWorkspace();
  const words = live
    ? (problem ??
      (view.connected
        ? ''
        : `${view.bot.name} is not connected, so it does not hear what you send.`))
    : 'Reconnecting to the local workspace…';
  return (
    <div class="status-bar" role="status">
      {words}
    </div>
  );
}
