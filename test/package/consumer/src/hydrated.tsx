import 'live-updates/react';
import {StrictMode} from 'react';
import {hydrateRoot} from 'react-dom/client';
import {Coverage} from './coverage-of-server.js';

const app = (
  <StrictMode>
    <Coverage />
  </StrictMode>
);
hydrateRoot(document.querySelector('main')!, app, {onRecoverableError: error => console.error(error)});
