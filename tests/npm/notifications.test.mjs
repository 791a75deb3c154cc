// What PowerShell finds in a queue of an unmodified SQS emulator that mcf serve sends notifications to.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startFauxqs } from 'fauxqs';
import { startServer } from './server.mjs';

const out = fileURLToPath(new URL('../../out/AmazonMcf/', import.meta.url));
const script = fileURLToPath(new URL('notifications.ps1', import.meta.url));
const mcf = fileURLToPath(new URL('../../out/mcf/mcf.dll', import.meta.url));
const [pwsh, ...first] = process.env.AMAZONMCF_POWERSHELL?.split(delimiter) ?? ['pwsh'];

let emulator;
let server;
let result;

// Asynchronously, since the emulator responds from this process.
const run = async (program, args) => {
    const child = spawn(program, args, {
        env: {
            ...process.env,
            AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
            AWS_SECRET_ACCESS_KEY: 'for-tests-only',
            SPAPI_CLIENT_ID: server.credentials.client_id,
            SPAPI_CLIENT_SECRET: server.credentials.client_secret,
            SPAPI_REFRESH_TOKEN: server.credentials.refresh_token,
        },
    });
    let [text, errors] = ['', ''];
    child.stdout.on('data', (part) => (text += part));
    child.stderr.on('data', (part) => (errors += part));
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(status, 0, text + errors);
    return text;
};

const call = async (operation, body) => {
    const response = await fetch(emulator.address, {
        method: 'POST',
        headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${operation}` },
        body: JSON.stringify(body),
    });
    assert.equal(response.status, 200);
    return response.json();
};

before(async () => {
    emulator = await startFauxqs({ port: 0, logger: false });
    const dead = await call('CreateQueue', { QueueName: 'dead' });
    const redrive = { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:dead', maxReceiveCount: '2' };
    await call('CreateQueue', { QueueName: 'mcf' });
    const { QueueUrl } = await call('CreateQueue', {
        QueueName: 'odd', Attributes: { VisibilityTimeout: '0', RedrivePolicy: JSON.stringify(redrive) },
    });
    await call('SendMessage', { QueueUrl, MessageBody: 'poison' });
    emulator.dead = dead.QueueUrl;
    server = await startServer('--sandbox', '--unlimited', '--queue-endpoint', emulator.address);
    const module = join(out, readdirSync(out).sort().at(-1), 'AmazonMcf.psd1');
    const queues = `${emulator.address}/000000000000`;
    const args = ['-File', script, '-Module', module, '-Endpoint', server.endpoint, '-QueueUrl', `${queues}/mcf`, '-OddQueueUrl', `${queues}/odd`];
    const text = await run(pwsh, [...first, '-NoProfile', '-NonInteractive', ...args]);
    result = JSON.parse(text.slice(text.indexOf('{')));
});

after(async () => {
    await server?.stop();
    await emulator?.stop();
});

test('finds a subscription before it creates one, and ends it', () => {
    assert.deepEqual(result.IsNew, [true, true, false]);
    assert.equal(result.Subscribed, 0);
});

test('receives the changes of an order and of the inventory as typed records, in order', () => {
    assert.deepEqual(result.Types, ['McfInventoryNotification', 'McfOrderNotification']);
    assert.match(result.Events[0], / Processing$/);
    assert.match(result.Events.at(-1), / Complete$/);
    assert.ok(result.Events.includes('Order Complete') && result.Events.includes('Shipment Complete'));
});

test('removes from the queue what was completed, and leaves what cannot be read to the dead-letter queue', async () => {
    assert.equal(result.Left, 0);
    assert.equal(result.Odd, 0);
    assert.match(result.Warnings[0], /is not a notification and was left in the queue/);
    const { Messages } = await call('ReceiveMessage', { QueueUrl: emulator.dead, MaxNumberOfMessages: 10, WaitTimeSeconds: 5 });
    assert.deepEqual(Messages?.map((message) => message.Body), ['poison']);
});

test('watches orders over the queue', () => {
    assert.equal(result.Watched.at(-1), 'Complete Queue');
});

test('waits for an order over the queue', () => {
    assert.deepEqual(result.Waited, ['Complete']);
});

test('loads the AWS SDK when the first queue is opened', () => {
    assert.equal(result.LoadedBefore, 0);
    assert.equal(result.LoadedAfter, 2);
});

test('mcf watches orders and receives notifications', async () => {
    const { QueueUrl } = await call('CreateQueue', { QueueName: 'cli' });
    const queue = `${emulator.address}/000000000000/cli`;
    const message = (id) => call('SendMessage', {
        QueueUrl,
        MessageBody: JSON.stringify({
            NotificationType: 'FULFILLMENT_ORDER_STATUS',
            Payload: { FulfillmentOrderStatusNotification: { SellerFulfillmentOrderId: 'N-2', FulfillmentOrderStatus: 'Complete' } },
            NotificationMetadata: { NotificationId: id },
        }),
    });
    const service = ['--endpoint', server.endpoint, '--token-endpoint', server.tokenEndpoint];

    await message('watched');
    const change = JSON.parse(await run('dotnet', [mcf, 'watch', '--queue-url', queue, '--duration', '0s', '--json', ...service]));
    assert.deepEqual([change.SellerFulfillmentOrderId, change.Status, change.Source], ['N-2', 'Complete', 'Queue']);

    await message('received');
    const received = JSON.parse(await run('dotnet', [mcf, 'notification', 'receive', queue, '--wait', '5s', '--complete', '--json']));
    assert.equal(received.NotificationId, 'received');
    const { Attributes } = await call('GetQueueAttributes', {
        QueueUrl, AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    });
    assert.deepEqual(Object.values(Attributes), ['0', '0']);
});
