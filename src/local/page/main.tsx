import { render } from 'preact';
import { Workspace } from './workspace.tsx';

const root = document.querySelector('#workspace');
if (root === null) throw new Error('The page has no place for the workspace.');
render(<Workspace />, root);
