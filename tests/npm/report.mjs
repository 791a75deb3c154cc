// Makes the sample reports with the staged module and opens them in a real browser.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const out = fileURLToPath(new URL('../../out/AmazonMcf/', import.meta.url));
const script = fileURLToPath(new URL('sample-report.ps1', import.meta.url));
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'msedge'];

const find = (names) =>
    (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));

const browser = process.env.CHROMIUM ?? find(browsers);

// The build names the program and its first arguments where PowerShell is a .NET tool.
const [pwsh, ...first] = process.env.AMAZONMCF_POWERSHELL?.split(delimiter) ?? [find(['pwsh', 'pwsh.exe'])];

/** Why the report cannot be looked at here; undefined when it can. */
export const missing = !pwsh
    ? 'pwsh is not on PATH: run this by ./build.sh test'
    : !browser ? 'no Chromium is on PATH, nor does CHROMIUM name one: run ./build.sh tools, or install one' : undefined;

export async function openReports() {
    const folder = mkdtempSync(join(tmpdir(), 'mcf-report-'));
    const module = join(out, readdirSync(out).sort().at(-1), 'AmazonMcf.psd1');
    const made = spawnSync(pwsh, [...first, '-NoProfile', '-NonInteractive', '-File', script, '-Module', module, '-Folder', folder], { encoding: 'utf8' });
    if (made.status !== 0) {
        throw new Error(made.stdout + made.stderr);
    }

    // Containers give Chromium no sandbox of its own; the pages come from here.
    const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox'] });
    return {
        /** Opens a page and notes whatever it complains about or asks the network for. */
        async open(name, options) {
            const context = await chrome.newContext(options);
            const page = await context.newPage();
            const complaints = [];
            page.on('console', (message) => complaints.push(message.text()));
            page.on('pageerror', (error) => complaints.push(String(error)));
            page.on('dialog', (dialog) => complaints.push(dialog.message()));
            page.on('request', (request) => request.url().startsWith('file:') || complaints.push(request.url()));
            await page.goto(pathToFileURL(join(folder, name)).href);
            return { page, complaints };
        },
        async close() {
            await chrome.close();
            rmSync(folder, { recursive: true });
        },
    };
}
