// The public clients of Fulfillment Outbound 2026-07-04, unmodified: all nine operations of @sp-api-sdk and of Amazon's SDK.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Fulfillmentoutbound_v2026SpApi as AmazonSdk } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { sellingPartnerRegions } from '@sp-api-sdk/common';
import { FulfillmentOutboundApiClient as Earlier } from '@sp-api-sdk/fulfillment-outbound-api-2020-07-01';
import { FulfillmentOutboundApiClient as Later } from '@sp-api-sdk/fulfillment-outbound-api-2026-07-04';
import { startServer } from './server.mjs';

const sku = 'MUG-ENAMEL-BLUE';
const product = { productIdentifier: { amazonSku: sku } };
const deliveryAddress = {
    name: 'Test Recipient',
    addressLine1: '1 Example Street',
    city: 'Seattle',
    stateOrRegion: 'WA',
    postalCode: '98101',
    countryCode: 'US',
};

const order = (orderId, action) => ({
    orderId,
    channel: 'SHOPIFY',
    origin: { countryCode: 'US' },
    destination: { deliveryAddress, deliveryNotes: 'Ring twice.' },
    fulfillmentConfiguration: { action, serviceLevel: { serviceTiers: ['EXPEDITED'] } },
    lineItems: [{ lineItemId: '1', product, amount: { unit: 'EACHES', value: '2.0' } }],
});

const options = (token) => ({
    auth: { getAccessToken: async () => token },
    region: 'na',
    rateLimiting: { retry: true },
});

async function login(server) {
    sellingPartnerRegions.na.endpoints.production = server.endpoint;
    const answer = await fetch(server.tokenEndpoint, { method: 'POST', body: new URLSearchParams(server.credentials) });
    return (await answer.json()).access_token;
}

// The same calls for either client: each answers status, headers in lower case and body.
const clients = {
    '@sp-api-sdk': (server, token) => {
        const client = new Later(options(token));
        const answer = (call) => call.then(({ status, headers, data }) => ({ status, headers, data }));
        return {
            preview: (body) => answer(client.getOrderPreview({ body })),
            offers: (body) => answer(client.getOffers({ body })),
            create: (body, service) => answer(client.createOrder({ body, xAmznFulfillmentServiceId: service })),
            read: (orderId, shipments) => answer(client.getOrder({ orderId, shipments })),
            list: (query) => answer(client.listOrders(query)),
            update: (orderId, body) => answer(client.updateOrder({ orderId, body })),
            cancel: (orderId) => answer(client.cancelOrder({ orderId })),
            setStatus: (orderId, body) => answer(client.updateOrderStatus({ orderId, body })),
            setPackage: (orderId, packageId, body) => answer(client.updatePackage({ orderId, packageId, body })),
            statusOf: (error) => error.response.status,
            errorsOf: (error) => error.response.data.errors,
        };
    },
    'the SDK of Amazon': (server, token) => {
        const root = new AmazonSdk.ApiClient(server.endpoint);
        root.applyXAmzAccessTokenToRequest(token);
        // Its limiter drops calls beyond the usage plan; the server of this test has none.
        root.disableRateLimiter();
        const client = new AmazonSdk.FulfillmentOutboundApi(root);
        const answer = (call) => call.then(({ response, data }) => ({ status: response.status, headers: response.headers, data }));
        return {
            preview: (body) => answer(client.getOrderPreviewWithHttpInfo(body)),
            offers: (body) => answer(client.getOffersWithHttpInfo(body)),
            create: (body, service) => answer(client.createOrderWithHttpInfo(body, { xAmznFulfillmentServiceId: service })),
            read: (orderId, shipments) => answer(client.getOrderWithHttpInfo(orderId, { shipments })),
            list: (query) => answer(client.listOrdersWithHttpInfo(query)),
            update: (orderId, body) => answer(client.updateOrderWithHttpInfo(orderId, body)),
            cancel: (orderId) => answer(client.cancelOrderWithHttpInfo(orderId)),
            setStatus: (orderId, body) => answer(client.updateOrderStatusWithHttpInfo(orderId, body)),
            setPackage: (orderId, packageId, body) => answer(client.updatePackageWithHttpInfo(orderId, packageId, body)),
            statusOf: (error) => error.status,
            errorsOf: (error) => error.response.body.errors,
        };
    },
};

for (const [name, connect] of Object.entries(clients)) {
    describe(name, () => {
        let server;
        let client;

        before(async () => {
            server = await startServer('--sandbox', '--unlimited', '--time-scale', '0');
            client = connect(server, await login(server));
        });

        after(() => server?.stop());

        test('previews an order and reads offers', async () => {
            const preview = await client.preview({
                destination: { deliveryAddress },
                lineItems: [{ product, amount: { unit: 'EACHES', value: '2.0' } }],
            });
            const [planned] = preview.data.plannedShipments;
            assert.deepEqual(planned.items.map((item) => [item.productIdentifier.amazonSku, item.amount.value]), [[sku, '2.0']]);
            assert.ok(planned.offers.every((offer) => Number(offer.estimatedPrice.totalPrice.amount) > 0));

            const offers = await client.offers({ origin: { countryCode: 'US' }, items: [product] });
            const tiers = offers.data.offerResults[0].offers.map((offer) => offer.fulfillmentConfiguration.serviceLevel.serviceTier);
            assert.deepEqual(tiers, ['EXPEDITED', 'STANDARD']);
        });

        test('takes an order from its creation to its delivery', async () => {
            const created = await client.create(order('A/B #1+x', 'HOLD'), 'FS01-test');
            assert.equal(created.status, 200);
            assert.equal(created.headers['x-amzn-fulfillment-service-id'], 'FS01-test');
            assert.equal(created.data.order.orderId, 'A/B #1+x');
            assert.equal(created.data.order.lineItems[0].amount.value, '2.0');

            const held = (await client.read('A/B #1+x')).data.order;
            assert.deepEqual([held.status, held.fulfillmentConfiguration.action, held.channel], ['PROCESSING', 'HOLD', 'SHOPIFY']);

            assert.equal((await client.update('A/B #1+x', { fulfillmentConfiguration: { action: 'SHIP' } })).status, 202);
            assert.equal((await client.setStatus('A/B #1+x', { status: 'COMPLETE' })).status, 204);
            const { packageId } = (await client.read('A/B #1+x', 'INCLUDE')).data.order.shipments[0].packages[0];
            const tracking = { carrier: { carrierCode: 'FEDEX', trackingNumber: '123' } };
            assert.equal((await client.setPackage('A/B #1+x', packageId, { status: 'DELIVERED', tracking })).status, 204);

            const { shipments, status } = (await client.read('A/B #1+x')).data.order;
            const [parcel] = shipments[0].packages;
            assert.deepEqual(
                [status, parcel.status, parcel.tracking.carrier.carrierCode, parcel.tracking.carrier.trackingNumber],
                ['COMPLETE', 'DELIVERED', 'FEDEX', '123']);
            assert.equal((await client.read('A/B #1+x', 'EXCLUDE')).data.order.shipments, undefined);
        });

        test('cancels an order, and is told why a second time fails', async () => {
            await client.create(order('CANCEL-1', 'SHIP'));
            assert.equal((await client.cancel('CANCEL-1')).status, 202);
            assert.equal((await client.read('CANCEL-1')).data.order.status, 'CANCELLED');

            const rejection = await client.cancel('CANCEL-1').catch((error) => error);
            assert.equal(client.statusOf(rejection), 400);
            assert.equal(client.errorsOf(rejection)[0].code, 'DuplicateCancelRequest');
        });

        test('lists all orders page by page', async () => {
            for (let number = 1; number <= 60; number++) {
                await client.create(order(`LIST-${number}`, 'HOLD'));
            }

            const ids = new Set();
            let pageToken;
            do {
                const page = (await client.list({ pageToken, shipments: 'EXCLUDE' })).data;
                page.orders.forEach((listed) => ids.add(listed.orderId));
                pageToken = page.pagination?.nextToken;
            } while (pageToken);

            for (let number = 1; number <= 60; number++) {
                assert.ok(ids.has(`LIST-${number}`));
            }
        });

        test('is rejected in the form it expects', async () => {
            const unknown = await client.read('NONE').catch((error) => error);
            assert.equal(client.statusOf(unknown), 404);
            assert.equal(client.errorsOf(unknown)[0].code, 'NotFound');

            const twice = await client.create(order('CANCEL-1', 'SHIP')).catch((error) => error);
            assert.equal(client.statusOf(twice), 400);
            assert.equal(client.errorsOf(twice)[0].code, 'InvalidParameterValue');
        });
    });
}

describe('both versions', () => {
    let server;
    let earlier;
    let later;

    before(async () => {
        server = await startServer('--unlimited', '--accepted-share', '1', '--time-scale', '50');
        const token = await login(server);
        earlier = new Earlier(options(token));
        later = clients['@sp-api-sdk'](server, token);
    });

    after(() => server?.stop());

    test('an order that is only accepted shows later, in either version', async () => {
        const accepted = await later.create(order('LATE-1', 'HOLD'));
        assert.equal(accepted.status, 202);
        assert.deepEqual(accepted.data, { orderId: 'LATE-1', status: 'PROCESSING' });

        let read;
        for (let attempt = 0; attempt < 600 && !read; attempt++) {
            read = await later.read('LATE-1').catch(() => delay(50));
        }

        assert.equal(read.data.order.orderId, 'LATE-1');
        const { fulfillmentOrder } = (await earlier.getFulfillmentOrder({ sellerFulfillmentOrderId: 'LATE-1' })).data.payload;
        assert.deepEqual([fulfillmentOrder.fulfillmentAction, fulfillmentOrder.shippingSpeedCategory], ['Hold', 'Expedited']);
    });
});
