// Starts `mcf serve` on a free port and an empty store, and says how to reach it.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const mcf = fileURLToPath(new URL('../../out/mcf/mcf.dll', import.meta.url));

export async function startServer() {
    const folder = await mkdtemp(join(tmpdir(), 'mcf-npm-'));
    const child = spawn('dotnet', [mcf, 'serve', '--port', '0', '--store', join(folder, 'embedded.db')], {
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    const facts = await readFacts(child);
    return {
        endpoint: facts.get('Endpoint').replace(/\/$/, ''),
        tokenEndpoint: facts.get('Token endpoint'),
        credentials: {
            grant_type: 'refresh_token',
            client_id: facts.get('Client id'),
            client_secret: facts.get('Client secret'),
            refresh_token: facts.get('Refresh token'),
        },
        async stop() {
            const exit = once(child, 'exit');
            child.kill('SIGTERM');
            await exit;
            await rm(folder, { recursive: true });
        },
    };
}

async function readFacts(child) {
    const facts = new Map();
    for await (const line of createInterface({ input: child.stdout })) {
        const [name, value] = line.split(/ {2,}/);
        facts.set(name, value);
        if (name === 'Refresh token') {
            return facts;
        }
    }

    throw new Error(`mcf serve ended with ${child.exitCode} before it listened.`);
}
