// A program written with Amazon's own SDK for JavaScript sends stock in at the embedded service: the client is the public one, unmodified.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { FbainventorySpApi, FulfillmentinboundSpApi, Fulfillmentinbound_v0SpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import { startServer } from './server.mjs';

const marketplaceId = 'ATVPDKIKX0DER';
const mug = 'MUG-ENAMEL-BLUE';
const lamp = 'LAMP-DESK-OAK';
const units = { [mug]: 24, [lamp]: 6 };

// A minute passes in a second, and when the shipment is on its way, a day does.
const minutes = ['--unlimited', '--time-scale', '60'];
const days = ['--unlimited', '--time-scale', '86400'];

let server;
let inbound;
let old;
let inventory;

async function connect({ endpoint, tokenEndpoint, credentials }) {
    const answer = await fetch(tokenEndpoint, { method: 'POST', body: new URLSearchParams(credentials) });
    const { access_token: token } = await answer.json();
    const client = (api) => {
        const created = new api.ApiClient(endpoint);
        created.applyXAmzAccessTokenToRequest(token);
        // Its own limiter fails calls instead of waiting.
        created.disableRateLimiter();
        return created;
    };
    inbound = new FulfillmentinboundSpApi.FbaInboundApi(client(FulfillmentinboundSpApi));
    old = new Fulfillmentinbound_v0SpApi.FbaInboundApi(client(Fulfillmentinbound_v0SpApi));
    inventory = new FbainventorySpApi.FbaInventoryApi(client(FbainventorySpApi));
}

const item = (msku) => ({ msku, quantity: units[msku], labelOwner: 'SELLER', prepOwner: 'SELLER' });

const quantities = async (sku) => {
    const { payload } = await inventory.getInventorySummaries('Marketplace', marketplaceId, [marketplaceId], { details: true, sellerSkus: [sku] });
    const { fulfillableQuantity, inboundWorkingQuantity, inboundShippedQuantity, inboundReceivingQuantity } = payload.inventorySummaries[0].inventoryDetails;
    return [inboundWorkingQuantity, inboundShippedQuantity, inboundReceivingQuantity, fulfillableQuantity];
};

/** Waits until an operation is complete, and demands that it succeeded. */
async function done({ operationId }) {
    for (let reading = 0; reading < 200; reading++) {
        const status = await inbound.getInboundOperationStatus(operationId);
        if (status.operationStatus !== 'IN_PROGRESS') {
            assert.equal(status.operationStatus, 'SUCCESS', JSON.stringify(status.operationProblems));
            return;
        }

        await delay(50);
    }

    assert.fail(`The operation ${operationId} did not end.`);
}

before(async () => {
    server = await startServer(...minutes);
    await connect(server);
});

after(() => server?.stop());

test('sends stock in from the plan to the received units', async () => {
    const [, , , mugsBefore] = await quantities(mug);

    // The plan.
    const created = await inbound.createInboundPlan({
        name: 'SDK',
        destinationMarketplaces: [marketplaceId],
        sourceAddress: {
            name: 'Test Sender',
            addressLine1: '1 Example Street',
            city: 'Seattle',
            stateOrProvinceCode: 'WA',
            postalCode: '98101',
            countryCode: 'US',
            phoneNumber: '206-555-0100',
        },
        items: [item(mug), item(lamp)],
    });
    await done(created);
    const { inboundPlanId } = created;
    const { items } = await inbound.listInboundPlanItems(inboundPlanId);
    assert.deepEqual(items.map(({ msku, quantity }) => [msku, quantity]), Object.entries(units));

    // Packing.
    await done(await inbound.generatePackingOptions(inboundPlanId));
    const { packingOptions: [packing] } = await inbound.listPackingOptions(inboundPlanId);
    await done(await inbound.confirmPackingOption(inboundPlanId, packing.packingOptionId));
    const box = (quantity, ...content) => ({
        contentInformationSource: 'BOX_CONTENT_PROVIDED',
        quantity,
        weight: { unit: 'LB', value: 20 },
        dimensions: { unitOfMeasurement: 'IN', length: 20, width: 15, height: 10 },
        items: content,
    });
    await done(await inbound.setPackingInformation(inboundPlanId, {
        packageGroupings: [{
            packingGroupId: packing.packingGroups[0],
            boxes: [box(2, { ...item(mug), quantity: 12 }), box(1, item(lamp))],
        }],
    }));

    // Placement, in two fulfillment centers.
    await done(await inbound.generatePlacementOptions(inboundPlanId, {}));
    const { placementOptions } = await inbound.listPlacementOptions(inboundPlanId);
    const placement = placementOptions.find((option) => option.shipmentIds.length === 2);
    assert.ok(placement.fees[0].value.amount < placementOptions[0].fees[0].value.amount);
    await done(await inbound.confirmPlacementOption(inboundPlanId, placement.placementOptionId));
    const shipments = await Promise.all(placement.shipmentIds.map((id) => inbound.getShipment(inboundPlanId, id)));
    assert.deepEqual(shipments.map((shipment) => shipment.status), ['WORKING', 'WORKING']);
    assert.equal(new Set(shipments.map((shipment) => shipment.destination.warehouseId)).size, 2);
    assert.deepEqual(await quantities(mug), [24, 0, 0, mugsBefore]);

    // Transport with a carrier of the seller's own, which needs delivery windows.
    await done(await inbound.generateTransportationOptions(inboundPlanId, {
        placementOptionId: placement.placementOptionId,
        shipmentTransportationConfigurations: placement.shipmentIds.map((shipmentId) => ({
            shipmentId,
            readyToShipWindow: { start: '2026-11-26T00:00Z' },
        })),
    }));
    const transportationSelections = [];
    for (const shipmentId of placement.shipmentIds) {
        await done(await inbound.generateDeliveryWindowOptions(inboundPlanId, shipmentId));
        const { deliveryWindowOptions: [window] } = await inbound.listDeliveryWindowOptions(inboundPlanId, shipmentId);
        await done(await inbound.confirmDeliveryWindowOptions(inboundPlanId, shipmentId, window.deliveryWindowOptionId));
        const { transportationOptions } = await inbound.listTransportationOptions(inboundPlanId, { shipmentId });
        const own = transportationOptions.find((option) => option.shippingSolution === 'USE_YOUR_OWN_CARRIER');
        assert.deepEqual(own.preconditions, ['CONFIRMED_DELIVERY_WINDOW']);
        transportationSelections.push({ shipmentId, transportationOptionId: own.transportationOptionId });
    }

    await done(await inbound.confirmTransportationOptions(inboundPlanId, { transportationSelections }));

    // Labels, of units and of boxes.
    const { documentDownloads: [labels] } = await inbound.createMarketplaceItemLabels({
        marketplaceId,
        labelType: 'STANDARD_FORMAT',
        pageType: 'Letter_30',
        mskuQuantities: [{ msku: mug, quantity: 24 }],
    });
    await assertPdf(labels.uri);
    for (const { shipmentConfirmationId } of shipments) {
        const { payload } = await old.getLabels(shipmentConfirmationId, 'PackageLabel_Plain_Paper', 'UNIQUE');
        await assertPdf(payload.downloadURL);
    }

    // Tracking numbers, with which the shipments have left.
    for (const shipmentId of placement.shipmentIds) {
        assert.equal((await inbound.getShipment(inboundPlanId, shipmentId)).status, 'READY_TO_SHIP');
        const { boxes } = await inbound.listShipmentBoxes(inboundPlanId, shipmentId);
        await done(await inbound.updateShipmentTrackingDetails(inboundPlanId, shipmentId, {
            trackingDetails: { spdTrackingDetail: { spdTrackingItems: boxes.map(({ boxId }) => ({ boxId, trackingId: `T-${boxId}` })) } },
        }));
    }

    assert.equal((await inbound.getInboundPlan(inboundPlanId)).status, 'SHIPPED');
    assert.deepEqual(await quantities(mug), [0, 24, 0, mugsBefore]);

    // Time passes, and the units can be sold.
    await connect(await server.restart(...days));
    await closed(inboundPlanId, placement.shipmentIds);
    const received = await Promise.all(shipments.map(({ shipmentConfirmationId }) => old.getShipmentItemsByShipmentId(shipmentConfirmationId)));
    const mugs = received.flatMap(({ payload }) => payload.itemData).filter((line) => line.sellerSKU === mug);
    assert.equal(sum(mugs.map((line) => line.quantityShipped)), 24);
    const [working, shipped, receiving, mugsAfter] = await quantities(mug);
    assert.deepEqual([working, shipped, receiving], [0, 0, 0]);
    assert.ok(mugsAfter > mugsBefore && mugsAfter <= mugsBefore + sum(mugs.map((line) => line.quantityReceived)));
});

test('cancels a plan, once', async () => {
    const body = {
        destinationMarketplaces: [marketplaceId],
        sourceAddress: { name: 'A', addressLine1: 'B', city: 'C', stateOrProvinceCode: 'WA', postalCode: '98101', countryCode: 'US', phoneNumber: '1' },
        items: [item(lamp)],
    };
    const created = await inbound.createInboundPlan(body);
    await done(created);
    await done(await inbound.cancelInboundPlan(created.inboundPlanId));

    const { inboundPlans } = await inbound.listInboundPlans({ status: 'VOIDED' });
    const refusal = await inbound.cancelInboundPlan(created.inboundPlanId).catch((error) => error);

    assert.deepEqual(inboundPlans.map((plan) => plan.inboundPlanId), [created.inboundPlanId]);
    assert.equal(refusal.status, 400);
    assert.equal(refusal.response.body.errors[0].message, 'The inbound plan is already cancelled.');
});

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

async function assertPdf(uri) {
    const answer = await fetch(uri);
    assert.equal(answer.headers.get('content-type'), 'application/pdf');
    assert.match(await answer.text(), /^%PDF-1\.4\n[^]*%%EOF\n$/);
}

async function closed(planId, shipmentIds) {
    for (let reading = 0; reading < 600; reading++) {
        const shipments = await Promise.all(shipmentIds.map((id) => inbound.getShipment(planId, id)));
        if (shipments.every((shipment) => shipment.status === 'CLOSED')) {
            return;
        }

        await delay(250);
    }

    assert.fail('The shipments were not closed.');
}
