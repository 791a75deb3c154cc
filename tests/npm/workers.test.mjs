// Three processes that work on one queue of an unmodified SQS emulator, with one ledger of parcels. One of them is killed.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startFauxqs } from 'fauxqs';
import { startServer } from './server.mjs';

const out = fileURLToPath(new URL('../../out/AmazonMcf/', import.meta.url));
const script = fileURLToPath(new URL('workers.ps1', import.meta.url));
const [pwsh, ...first] = process.env.AMAZONMCF_POWERSHELL?.split(delimiter) ?? ['pwsh'];
const orders = 9;
const workers = [];

let emulator;
let server;
let shop;

// A process of its own group: pwsh can be started by a shim, and all of it is killed.
const start = (...more) => {
    const module = join(out, readdirSync(out).sort().at(-1), 'AmazonMcf.psd1');
    const where = ['-Module', module, '-Endpoint', server.endpoint, '-QueueUrl', `${emulator.address}/000000000000/workers`, '-Shop', shop];
    const child = spawn(pwsh, [...first, '-NoProfile', '-NonInteractive', '-File', script, ...where, ...more], {
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
            ...process.env,
            AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
            AWS_SECRET_ACCESS_KEY: 'for-tests-only',
            SPAPI_CLIENT_ID: server.credentials.client_id,
            SPAPI_CLIENT_SECRET: server.credentials.client_secret,
            SPAPI_REFRESH_TOKEN: server.credentials.refresh_token,
        },
    });
    const worker = { child, exit: once(child, 'exit') };
    workers.push(worker);
    return worker;
};

const kill = async ({ child, exit }) => {
    try {
        process.kill(-child.pid, 'SIGKILL');
    } catch (failure) {
        assert.equal(failure.code, 'ESRCH');
    }

    await exit;
};

const facts = (prefix) => readdirSync(shop).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));

// A worker that ended can never do it.
const until = async (isTrue, ...needed) => {
    while (!isTrue()) {
        assert.ok(needed.every(({ child }) => child.exitCode === null), 'A worker ended early.');
        await setTimeout(200);
    }
};

before(async () => {
    emulator = await startFauxqs({ port: 0, logger: false });
    const response = await fetch(emulator.address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.CreateQueue' },
        body: JSON.stringify({ QueueName: 'workers', Attributes: { VisibilityTimeout: '4' } }),
    });
    assert.equal(response.status, 200);
    server = await startServer('--sandbox', '--unlimited', '--queue-endpoint', emulator.address);
    shop = await mkdtemp(join(tmpdir(), 'mcf-npm-shop-'));
});

after(async () => {
    await Promise.all(workers.map(kill));
    await server?.stop();
    await emulator?.stop();
    await rm(shop, { recursive: true });
});

test('of three workers one is killed, and the shop gets every parcel, none again after it was completed', {
    skip: process.platform === 'win32',
}, async () => {
    const [status] = await start('-Place', `${orders}`).exit;
    assert.equal(status, 0);

    const killed = start('-Hangs');
    await until(() => facts('hangs-').length > 0, killed);
    const [parcel] = facts('hangs-');
    const others = [start('-Reconciles'), start()];
    await kill(killed);
    await until(() => facts('completed-').length === orders, ...others);

    await writeFile(join(shop, 'stop'), '');
    const ends = await Promise.all(others.map(({ exit }) => exit));
    assert.deepEqual(ends.map(([code]) => code), [0, 0]);
    assert.ok(facts('completed-').includes(parcel));
    assert.ok(facts(`told-${parcel}-`).length >= 2);
    assert.deepEqual(facts('again-'), []);
});
