// What a reader finds who opens a report in a browser.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { missing, openReports } from './report.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const wide = { viewport: { width: 1120, height: 800 } };
const phone = { viewport: { width: 390, height: 800 } };

// On a machine without a browser each of these tests counts as skipped, with the reason.
const look = (name, body) => test(name, { skip: missing }, body);

let reports;

before(async () => {
    reports = missing ? undefined : await openReports();
});

after(() => reports?.close());

look('opens from disk without a complaint and without a request', async () => {
    const { page, complaints } = await reports.open('sample.html', wide);

    assert.deepEqual(complaints, []);
    assert.equal(await page.title(), 'Example Shop, four weeks');
    assert.ok((await page.locator('#matters').count()) === 1);
});

look('has charts that are labeled and not empty', async () => {
    const { page } = await reports.open('sample.html', wide);

    const charts = await page.locator('svg[role=img]').all();
    assert.ok(charts.length > 6);
    for (const chart of charts) {
        assert.match(await chart.getAttribute('aria-label'), /\d/);
        assert.ok((await chart.locator('rect').count()) > 0);
    }

    const bars = await page.locator('.days rect').evaluateAll((all) => all.map((bar) => bar.getBoundingClientRect().height));
    assert.equal(bars.length, 28);
    assert.ok(Math.max(...bars) > 100);
    assert.match(await page.locator('.scale').innerText(), /^\d+\s+\d+\s+0$/);
});

for (const [name, options] of [['wide', wide], ['dark', { ...wide, colorScheme: 'dark' }], ['phone', phone]]) {
    for (const file of ['sample.html', 'hostile.html']) {
        look(`${file} is accessible, ${name}`, async () => {
            const { page } = await reports.open(file, { ...options, bypassCSP: true });
            await page.locator('details').evaluateAll((all) => all.forEach((each) => (each.open = true)));
            await page.evaluate(axe);

            const found = await page.evaluate(() => globalThis.axe.run());

            assert.deepEqual(found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(' ')}`), []);
        });
    }
}

look('fits a phone: nothing is wider than the screen', async () => {
    for (const file of ['sample.html', 'hostile.html']) {
        const { page } = await reports.open(file, phone);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390, file);
    }
});

look('fills every row of tiles at any width', async () => {
    for (const width of [320, 390, 560, 737, 800, 1024, 1057, 1120, 1600]) {
        const { page } = await reports.open('sample.html', { viewport: { width, height: 800 } });
        const { tiles, list } = await page.evaluate(() => ({
            tiles: [...document.querySelectorAll('.tiles li')].map((tile) => tile.getBoundingClientRect().toJSON()),
            list: document.querySelector('.tiles').getBoundingClientRect().toJSON(),
        }));
        for (const top of new Set(tiles.map((tile) => tile.top))) {
            const right = Math.max(...tiles.filter((tile) => tile.top === top).map((tile) => tile.right));
            assert.ok(list.right - right < 3, `${width} pixels: the row at ${top} ends ${list.right - right} pixels early`);
        }
    }
});

look('names the commands that help beside what needs attention', async () => {
    const { page } = await reports.open('sample.html', wide);

    const commands = await page.locator('section:first-child code').allInnerTexts();
    assert.ok(commands.some((command) => /^(Submit|Stop)-McfOrder SHOP-\d+$/.test(command)), commands.join('\n'));
});

look('follows the light or dark setting of the reader', async () => {
    const background = async (colorScheme) => {
        const { page } = await reports.open('sample.html', { ...wide, colorScheme });
        return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    };

    assert.notEqual(await background('light'), await background('dark'));
});

// Without its policy the page must be harmless by escaping alone.
for (const bypassCSP of [false, true]) {
    look(`takes a hostile order for text, ${bypassCSP ? 'even without its policy' : 'with its policy'}`, async () => {
        const { page, complaints } = await reports.open('hostile.html', { ...wide, bypassCSP });

        assert.deepEqual(complaints, []);
        assert.match(await page.title(), /^<script>document\.title="broken"<\/script>/);
        assert.equal(await page.locator('script, img, iframe, object, [onerror]').count(), 0);
        assert.ok((await page.getByText('<script>document.title="broken"</script>').count()) > 3);
    });
}

look('keeps right-to-left text from turning its neighbors around', async () => {
    const { page } = await reports.open('hostile.html', wide);

    const holders = await page.locator('body *').evaluateAll((all) => all
        .filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.includes('\u202e')))
        .map((each) => each.tagName));
    assert.ok(holders.length > 3);
    assert.deepEqual([...new Set(holders)], ['BDI']);
});

look('prints on white', async () => {
    const { page } = await reports.open('sample.html', { ...wide, colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });

    assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
});
