import { useState } from 'preact/hooks';
import { act } from './act.ts';
import { Desk } from './desk.tsx';
import { Modal } from './modal/modal.tsx';
import { StatusBar } from './status-bar.tsx';
import { useStream } from './stream.ts';
import { type WorkspaceContext, WorkspaceProvider } from './workspace-context.ts';

/** The whole page: it follows the workspace and gives every part of it the newest view. */
export function Workspace() {
  const { view, live } = useStream();
  const [problem, setProblem] = useState<string | null>(null);
  if (view === null) return <p class="opening">Looking for the local workspace…</p>;
  const workspace: WorkspaceContext = {
    view,
    act: async (action) => {
      const failure = await act(action);
      setProblem(failure);
      return failure === null;
    },
  };
  return (
    <WorkspaceProvider value={workspace}>
      <StatusBar live={live} problem={problem} />
      <Desk key={view.me.id} />
      {view.modal && <Modal key={view.modal.id} modal={view.modal} />}
    </WorkspaceProvider>
  );
}
