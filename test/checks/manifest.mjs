// Whether dist/custom-elements.json, which the build writes, holds all that editors and catalogues need.
import {readFileSync} from 'node:fs';
import {validateCem} from '@wc-toolkit/cem-validator';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
// `exports` of package.json says where the package begins, not the fields before its time, and dist/ is published whole.
await validateCem(manifest, {rules: {packageJson: {main: 'off', module: 'off', types: 'off', publishedCem: 'off'}}});
