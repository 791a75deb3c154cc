// Starts `mcf serve` or `mcf gateway` on a free port and an empty store, and says how to reach it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { selfMade } from './certificate.mjs';

const mcf = fileURLToPath(new URL('../../out/mcf/mcf.dll', import.meta.url));
const samples = fileURLToPath(new URL('../../docs/samples', import.meta.url));
const secret = 'secret-for-tests-only';

/** The virtual time at which the stores start: no result depends on the day of the run. */
export const testStart = process.env.AMAZONMCF_TEST_START || '2026-11-25T17:00:00Z';
const startTime = ['--start-time', testStart];

/** A service with options of `mcf serve`, which can be started again on the same store with other options. */
export async function startServer(...options) {
    const folder = await newFolder();
    let service = await serve(folder, ...options);
    return {
        ...service,
        restart: async (...others) => {
            await end(service);
            service = await serve(folder, ...others);
            return service;
        },
        stop: () => stop(folder, service),
    };
}

/**
 * A gateway before a service that counts no time by itself, where `orders` orders were placed before; over https, with a certificate
 * of its own, if asked for.
 */
export async function startGateway({ orders, https = false }) {
    const folder = await newFolder();
    await place(folder, orders);
    const service = await serve(folder, '--time-scale', '0');
    try {
        return await startBefore(service, folder, https);
    } catch (failure) {
        await stop(folder, service);
        throw failure;
    }
}

async function startBefore(service, folder, https) {
    const client = {
        accessKeyId: 'AKIDEXAMPLE0000000001',
        sellerId: 'A2TESTSELLER1',
        secretKey: 'env:MWS_SECRET',
        endpoint: service.endpoint,
        tokenEndpoint: service.tokenEndpoint,
        clientId: service.credentials.client_id,
        clientSecret: 'env:CLIENT_SECRET',
        refreshToken: 'env:REFRESH_TOKEN',
    };
    await writeFile(join(folder, 'gateway.json'), JSON.stringify({ clients: [client] }));
    const certificate = https ? selfMade() : undefined;
    if (certificate) {
        await writeFile(join(folder, 'gateway.pfx'), certificate.pfx, { mode: 0o600 });
    }

    const gateway = await start(
        ['gateway', '--config', join(folder, 'gateway.json'), ...(certificate ? ['--certificate', join(folder, 'gateway.pfx')] : [])],
        { MWS_SECRET: secret, CLIENT_SECRET: service.credentials.client_secret, REFRESH_TOKEN: service.credentials.refresh_token });
    return {
        port: Number(new URL(gateway.facts.get('Endpoint')).port),
        accessKeyId: client.accessKeyId,
        sellerId: client.sellerId,
        secret,
        certificate: certificate?.pem,
        // The demo plays on the same store, and lets two weeks pass there: every parcel that was under way has arrived.
        passTwoWeeks: () => run(['demo', '--store', storeIn(folder), '--samples', samples]),
        stop: () => stop(folder, gateway, service),
    };
}

const newFolder = () => mkdtemp(join(tmpdir(), 'mcf-npm-'));
const storeIn = (folder) => join(folder, 'embedded.db');

async function place(folder, orders) {
    const rows = Array.from({ length: orders }, (_, i) =>
        `EARLIER-${i + 1},2026-11-20,MUG-ENAMEL-BLUE,1,Test Recipient,1 Example Street,Seattle,WA,98101,US,Thank you.,Standard`);
    const head = 'OrderId,OrderDate,Sku,Quantity,Name,AddressLine1,City,State,PostalCode,Country,Comment,Speed';
    await writeFile(join(folder, 'orders.csv'), [head, ...rows].join('\n'));
    run(['import', join(folder, 'orders.csv'), '--embedded', storeIn(folder), '--unlimited', ...startTime]);
}

async function serve(folder, ...options) {
    const service = await start(['serve', '--store', storeIn(folder), ...startTime, ...options]);
    return {
        ...service,
        endpoint: service.facts.get('Endpoint').replace(/\/$/, ''),
        tokenEndpoint: service.facts.get('Token endpoint'),
        credentials: {
            grant_type: 'refresh_token',
            client_id: service.facts.get('Client id'),
            client_secret: service.facts.get('Client secret'),
            refresh_token: service.facts.get('Refresh token'),
        },
    };
}

function run(args) {
    const result = spawnSync('dotnet', [mcf, ...args], { encoding: 'utf8' });
    if (result.status !== 0) {
        throw new Error(`mcf ${args[0]} ended with ${result.status}.\n${result.stdout}${result.stderr}`);
    }
}

async function start(args, variables) {
    const child = spawn('dotnet', [mcf, ...args, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...variables } });
    return { child, facts: await readFacts(child, args[0]) };
}

async function end({ child }) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
}

async function stop(folder, ...servers) {
    for (const server of servers) {
        await end(server);
    }

    await rm(folder, { recursive: true });
}

async function readFacts(child, command) {
    const facts = new Map();
    for await (const line of createInterface({ input: child.stdout })) {
        if (line === 'Ctrl+C stops.') {
            return facts;
        }

        const [name, value] = line.split(/ {2,}/);
        facts.set(name, value);
    }

    throw new Error(`mcf ${command} ended with ${child.exitCode} before it listened.`);
}
