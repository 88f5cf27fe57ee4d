import 'live-updates/react';
import {StrictMode} from 'react';
import {renderToString} from 'react-dom/server';
import {Coverage} from './coverage-of-server.js';

console.log(
  renderToString(
    <StrictMode>
      <Coverage />
    </StrictMode>,
  ),
);
