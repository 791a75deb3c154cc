// Takes the pictures of the report that the documentation shows: npm run screenshots --prefix tests/npm
import { fileURLToPath } from 'node:url';
import { missing, openReports } from './report.mjs';

if (missing) {
    throw new Error(`There are no pictures to take: ${missing}.`);
}

const reports = await openReports();
for (const [name, options] of [
    ['light', { viewport: { width: 1120, height: 1400 }, colorScheme: 'light' }],
    ['dark', { viewport: { width: 1120, height: 1400 }, colorScheme: 'dark' }],
    ['phone', { viewport: { width: 390, height: 1100 }, colorScheme: 'light' }],
]) {
    const { page } = await reports.open('sample.html', options);
    await page.screenshot({ path: fileURLToPath(new URL(`../../docs/images/report-${name}.png`, import.meta.url)) });
}

await reports.close();
