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
            create: (body) => client.createFulfillmentOrder({ body }),
            list: (query) => client.listAllFulfillmentOrders(query).then((answer) => answer.data.payload),
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
            create: (body) => call('createFulfillmentOrder', { body }),
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
                await client.create(order(`${prefix}-${next++}`));
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
            query = page.nextToken ? { nextToken: page.nextToken } : null;
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
