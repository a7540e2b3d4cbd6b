import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageAction, WorkspaceView } from '../page-protocol.ts';

/** What every part of the page may look at and do. */
export interface WorkspaceContext {
  readonly view: WorkspaceView;
  /** Does it; false when it could not be done, which the person has been told then. */
  act(action: PageAction): Promise<boolean>;
}

const context = createContext<WorkspaceContext | null>(null);

export const WorkspaceProvider = context.Provider;

/** The workspace that the page shows. */
export function useWorkspace(): WorkspaceContext {
  const workspace = useContext(context);
  if (workspace === null) throw new Error('There is no workspace around this component.');
  return workspace;
}
