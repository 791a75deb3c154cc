// What a program written for Amazon finds when it is pointed at the embedded service: the client is the public one, unmodified.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sellingPartnerRegions } from '@sp-api-sdk/common';
import { FulfillmentOutboundApiClient } from '@sp-api-sdk/fulfillment-outbound-api-2020-07-01';
import { startServer, testStart } from './server.mjs';

let server;
let client;

const order = (sellerFulfillmentOrderId) => ({
    sellerFulfillmentOrderId,
    displayableOrderId: sellerFulfillmentOrderId,
    displayableOrderDate: '2026-11-20T10:30:00.000Z',
    displayableOrderComment: 'Thank you for your order.',
    shippingSpeedCategory: 'Standard',
    fulfillmentAction: 'Hold',
    destinationAddress: {
        name: 'Test Recipient',
        addressLine1: '1 Example Street',
        city: 'Seattle',
        stateOrRegion: 'WA',
        postalCode: '98101',
        countryCode: 'US',
    },
    items: [{ sellerSku: 'MUG-ENAMEL-BLUE', sellerFulfillmentOrderItemId: '1', quantity: 2 }],
});

const create = (id) => client.createFulfillmentOrder({ body: order(id) });
const read = (id) => client.getFulfillmentOrder({ sellerFulfillmentOrderId: id }).then((answer) => answer.data.payload);

before(async () => {
    server = await startServer();
    sellingPartnerRegions.na.endpoints.production = server.endpoint;
    const answer = await fetch(server.tokenEndpoint, { method: 'POST', body: new URLSearchParams(server.credentials) });
    const token = await answer.json();
    client = new FulfillmentOutboundApiClient({
        auth: { getAccessToken: async () => token.access_token },
        region: 'na',
        rateLimiting: { retry: true },
    });
});

after(() => server?.stop());

test('creates an order and reads it back', async () => {
    await create('NPM-1');

    const { fulfillmentOrder, fulfillmentOrderItems } = await read('NPM-1');

    assert.equal(fulfillmentOrder.sellerFulfillmentOrderId, 'NPM-1');
    assert.equal(fulfillmentOrder.fulfillmentAction, 'Hold');
    assert.equal(fulfillmentOrder.destinationAddress.city, 'Seattle');
    assert.deepEqual(fulfillmentOrderItems.map((item) => [item.sellerSku, item.quantity]), [['MUG-ENAMEL-BLUE', 2]]);
});

test('lists what was created', async () => {
    await create('NPM-2');

    const answer = await client.listAllFulfillmentOrders({ queryStartDate: new Date(Date.parse(testStart) - 3_600_000).toISOString() });

    const ids = answer.data.payload.fulfillmentOrders.map((listed) => listed.sellerFulfillmentOrderId);
    assert.ok(ids.includes('NPM-2'), `listed: ${ids}`);
});

test('cancels an order', async () => {
    await create('NPM-3');

    await client.cancelFulfillmentOrder({ sellerFulfillmentOrderId: 'NPM-3' });

    const { fulfillmentOrder } = await read('NPM-3');
    assert.match(fulfillmentOrder.fulfillmentOrderStatus, /^cancell?ed$/i);
});

test('finds an order whose id must be escaped', async () => {
    await create('A/B #1+x');

    const { fulfillmentOrder } = await read('A/B #1+x');

    assert.equal(fulfillmentOrder.sellerFulfillmentOrderId, 'A/B #1+x');
});

test('is refused in the shape the client expects', async () => {
    const refusal = await client.getFulfillmentOrder({ sellerFulfillmentOrderId: 'NPM-NONE' }).catch((error) => error);

    assert.equal(refusal.response.status, 400);
    assert.ok(refusal.response.data.errors.length > 0);
    assert.ok(refusal.response.headers['x-amzn-requestid']);
});
