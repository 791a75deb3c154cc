// Does the work of the benchmarks with a client of the npm registry: node peers.mjs NAME ENDPOINT TOKEN, then one piece of work for
// each line of standard input. Answers with the milliseconds it took and the connections opened so far.
import diagnostics from 'node:diagnostics_channel';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const [name, endpoint, token] = process.argv.slice(2);

let connections = 0;
diagnostics.subscribe('net.client.socket', () => connections++);

const clients = {
    async '@sp-api-sdk'() {
        const { sellingPartnerRegions } = await import('@sp-api-sdk/common');
        const { FulfillmentOutboundApiClient } = await import('@sp-api-sdk/fulfillment-outbound-api-2020-07-01');
        sellingPartnerRegions.na.endpoints.production = endpoint.replace(/\/$/, '');
        const client = new FulfillmentOutboundApiClient({ auth: { getAccessToken: async () => token }, region: 'na' });
        return {
            get: (id) => client.getFulfillmentOrder({ sellerFulfillmentOrderId: id }),
            create: (id) => client.createFulfillmentOrder({ body: order(id) }),
            list: (query) => client.listAllFulfillmentOrders(query).then((answer) => answer.data.payload),
        };
    },

    async '@sp-api-sdk/fulfillment-outbound-api-2026-07-04'() {
        const { sellingPartnerRegions } = await import('@sp-api-sdk/common');
        const { FulfillmentOutboundApiClient } = await import('@sp-api-sdk/fulfillment-outbound-api-2026-07-04');
        sellingPartnerRegions.na.endpoints.production = endpoint.replace(/\/$/, '');
        const client = new FulfillmentOutboundApiClient({ auth: { getAccessToken: async () => token }, region: 'na' });
        return {
            get: (id) => client.getOrder({ orderId: id }),
            create: (id) => client.createOrder({ body: laterOrder(id) }),
            list: (query) => client.listOrders(laterQuery(query)).then((answer) => laterPage(answer.data, query)),
        };
    },

    async '@amazon-sp-api-release/amazon-sp-api-sdk-js'() {
        const { Fulfillmentoutbound_v2026SpApi: sdk } = await import('@amazon-sp-api-release/amazon-sp-api-sdk-js');
        const root = new sdk.ApiClient(endpoint.replace(/\/$/, ''));
        root.applyXAmzAccessTokenToRequest(token);
        // Its limiter drops calls beyond the usage plan; the service that is measured has none.
        root.disableRateLimiter();
        const client = new sdk.FulfillmentOutboundApi(root);
        return {
            get: (id) => client.getOrder(id),
            create: (id) => client.createOrder(laterOrder(id)),
            list: (query) => client.listOrders(laterQuery(query)).then((page) => laterPage(page, query)),
        };
    },

    // Its host, port and https are fixed: its requests are led to the loopback port, without the cost of TLS.
    async 'amazon-sp-api'() {
        const { port, hostname } = new URL(endpoint);
        https.request = (options, answer) => http.request({ ...options, hostname, port }, answer);
        const { SellingPartner } = createRequire(import.meta.url)('amazon-sp-api');
        const client = new SellingPartner({
            region: 'na',
            refresh_token: 'unused',
            access_token: token,
            credentials: { SELLING_PARTNER_APP_CLIENT_ID: 'unused', SELLING_PARTNER_APP_CLIENT_SECRET: 'unused' },
        });
        const call = (operation, rest) =>
            client.callAPI({ operation, endpoint: 'fulfillmentOutbound', options: { version: '2020-07-01' }, ...rest });
        return {
            get: (id) => call('getFulfillmentOrder', { path: { sellerFulfillmentOrderId: id } }),
            create: (id) => call('createFulfillmentOrder', { body: order(id) }),
            list: (query) => call('listAllFulfillmentOrders', { query }),
        };
    },
};

const order = (id) => ({
    sellerFulfillmentOrderId: id,
    displayableOrderId: id,
    displayableOrderDate: '2020-01-01T00:00:00Z',
    displayableOrderComment: 'Thank you for your order.',
    shippingSpeedCategory: 'Standard',
    destinationAddress: {
        name: 'A. Reader',
        addressLine1: '1 Elm Street',
        city: 'Troy',
        stateOrRegion: 'MI',
        postalCode: '48084',
        countryCode: 'US',
    },
    items: [{ sellerSku: 'MUG-ENAMEL-BLUE', sellerFulfillmentOrderItemId: '1', quantity: 1 }],
});

const laterOrder = (id) => {
    const { destinationAddress, displayableOrderId, displayableOrderDate, displayableOrderComment } = order(id);
    const templateAttributes = { orderId: displayableOrderId, orderTime: displayableOrderDate, orderText: displayableOrderComment };
    return {
        orderId: id,
        origin: { countryCode: 'US' },
        destination: { deliveryAddress: destinationAddress },
        lineItems: [
            { lineItemId: '1', product: { productIdentifier: { amazonSku: 'MUG-ENAMEL-BLUE' } }, amount: { unit: 'EACHES', value: '1.0' } },
        ],
        fulfillmentConfiguration: {
            serviceLevel: { serviceTiers: ['STANDARD'] },
            services: { packaging: { packingSlip: { templateAttributes } } },
        },
    };
};

// 2026-07-04 takes the other parameters with each page again.
const laterQuery = ({ queryStartDate, nextToken }) => ({ updatedAfter: queryStartDate, ...(nextToken && { pageToken: nextToken }) });

const laterPage = ({ orders, pagination }, { queryStartDate }) => ({
    fulfillmentOrders: orders,
    nextToken: pagination?.nextToken,
    queryStartDate,
});

const work = {
    async get(client, id, count) {
        for (let i = 0; i < Number(count); i++) {
            await client.get(id);
        }
    },

    async create(client, prefix, count, inFlight) {
        let next = 0;
        const place = async () => {
            while (next < Number(count)) {
                await client.create(`${prefix}-${next++}`);
            }
        };
        await Promise.all(Array.from({ length: Number(inFlight) }, place));
    },

    async list(client, since, count) {
        let seen = 0;
        let query = { queryStartDate: since };
        while (query) {
            const page = await client.list(query);
            seen += page.fulfillmentOrders.length;
            const { nextToken, queryStartDate } = page;
            query = nextToken ? { nextToken, ...(queryStartDate && { queryStartDate }) } : null;
        }

        if (seen !== Number(count)) {
            throw new Error(`${seen} of ${count} orders were listed.`);
        }
    },
};

const client = await clients[name]();
for await (const line of createInterface({ input: process.stdin })) {
    const [task, ...rest] = line.split(' ');
    const start = performance.now();
    await work[task](client, ...rest);
    console.log(`${performance.now() - start} ${connections}`);
}
