// A program written with the npm package mws finds its orders at the gateway: the client is the public one, unmodified.
import assert from 'node:assert/strict';
import https from 'node:https';
import { after, before, test } from 'node:test';
import { HttpClient, MWS, SignatureDoesNotMatchError, amazonMarketplaces } from 'mws';
import { earlierOrders, order, preview, returned } from './mws-orders.mjs';
import { startGateway } from './server.mjs';

let gateway;
let http;
let orders;

const connect = (secretKey) => new HttpClient({
    marketplace: { ...amazonMarketplaces.US, webServiceUri: `https://localhost:${gateway.port}` },
    awsAccessKeyId: gateway.accessKeyId,
    sellerId: gateway.sellerId,
    mwsAuthToken: 'amzn.mws.example',
    secretKey,
});
const get = (id) => orders.getFulfillmentOrder({ SellerFulfillmentOrderId: id }).then(([order]) => order);

// Where the typed method asks for less than MWS, or reads less, the untyped one below it does.
const call = async (action, parameters) => {
    const [answer] = await http.request('POST', { resource: 'FulfillmentOutboundShipment', version: '2010-10-01', action, parameters });
    return answer[`${action}Response`][`${action}Result`];
};

before(async () => {
    gateway = await startGateway({ orders: earlierOrders, https: true });
    // It speaks https only; NODE_EXTRA_CA_CERTS does the same for a program that cannot be touched.
    https.globalAgent.options.ca = gateway.certificate;
    http = connect(gateway.secret);
    orders = new MWS(http).fulfillmentOutboundShipment;
});

after(() => gateway?.stop());

test('previews an order', async () => {
    // The typed method takes weights in 'kilograms' and 'pounds' only, and MWS returned KG and LB.
    const { Items, ShippingSpeedCategories, ...rest } = preview;
    const { FulfillmentPreviews: { member: standard } } =
        await call('GetFulfillmentPreview', { ...rest, 'Items.member': Items, 'ShippingSpeedCategories.member': ShippingSpeedCategories });

    assert.deepEqual([standard.ShippingSpeedCategory, standard.IsFulfillable], ['Standard', 'true']);
    assert.deepEqual(standard.EstimatedFees.member[0], { Name: 'FBAPerUnitFulfillmentFee', Amount: { CurrencyCode: 'USD', Value: '6.00' } });
    assert.deepEqual(standard.EstimatedShippingWeight, { Unit: 'LB', Value: '1.2' });
});

test('creates an order and reads it back', async () => {
    // What it signs is encoded otherwise than MWS wanted for * and ~ alone.
    const comment = 'Thank you (it\'s fine) & all + 100% für Zoë!';
    const [, created] = await orders.createFulfillmentOrder(order('MW-1', 'Ship', comment));

    const { FulfillmentOrder: head, FulfillmentOrderItem: lines, FulfillmentShipment: shipments } = await get('MW-1');

    assert.match(created.requestId, /^[0-9a-f-]{36}$/);
    assert.deepEqual([created.quotaMax, created.quotaRemaining], [30, 29]);
    assert.equal(head.DisplayableOrderComment, comment);
    assert.deepEqual(head.DisplayableOrderDateTime, new Date('2026-11-20T10:30:00Z'));
    assert.equal(head.FulfillmentOrderStatus, 'RECEIVED');
    assert.equal(head.DestinationAddress.StateOrProvinceCode, 'WA');
    assert.deepEqual(lines.map((line) => [line.SellerSKU, line.Quantity]), [['MUG-ENAMEL-BLUE', 2]]);
    assert.deepEqual(shipments, []);
});

test('lists all orders, page by page', async () => {
    await orders.createFulfillmentOrder(order('MW-2', 'Hold'));

    const [first] = await orders.listAllFulfillmentOrders({ QueryStartDateTime: new Date('2020-01-01T00:00:00Z') });
    const [second] = await orders.listAllFulfillmentOrdersByNextToken(first.NextToken);

    assert.equal(first.FulfillmentOrders.length, 50);
    assert.equal(second.NextToken, undefined);
    const ids = [...first.FulfillmentOrders, ...second.FulfillmentOrders].map((listed) => listed.SellerFulfillmentOrderId);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('MW-2') && ids.includes(`EARLIER-${earlierOrders}`), `listed: ${ids}`);
});

test('changes an order and cancels it', async () => {
    await orders.createFulfillmentOrder(order('MW-3', 'Hold'));

    await orders.updateFulfillmentOrder({ SellerFulfillmentOrderId: 'MW-3', DisplayableOrderComment: 'changed' });
    const changed = await get('MW-3');
    await orders.cancelFulfillmentOrder({ SellerFulfillmentOrderId: 'MW-3' });
    const cancelled = await get('MW-3');

    assert.deepEqual([changed.FulfillmentOrder.DisplayableOrderComment, changed.FulfillmentOrder.FulfillmentAction], ['changed', 'Hold']);
    assert.equal(cancelled.FulfillmentOrder.FulfillmentOrderStatus, 'CANCELLED');
    assert.equal(cancelled.FulfillmentOrderItem[0].CancelledQuantity, 2);
});

test('follows an order to the door and takes it back', async () => {
    await orders.createFulfillmentOrder(order('MW-4', 'Ship'));
    gateway.passTwoWeeks();

    const { FulfillmentOrder: head, FulfillmentShipment: [shipment] } = await get('MW-4');
    const [{ PackageNumber, TrackingNumber }] = shipment.FulfillmentShipmentPackage;
    const [tracking] = await orders.getPackageTrackingDetails({ PackageNumber });
    // The typed method leaves out the SKU, which MWS asked for.
    const reasons = await call('ListReturnReasonCodes', { SellerSKU: 'MUG-ENAMEL-BLUE', SellerFulfillmentOrderId: 'MW-4' });
    const reason = reasons.ReasonCodeDetailsList.member.find((each) => each.ReturnReasonCode === 'CR-DEFECTIVE');
    const [taken] = await orders.createFulfillmentReturn({
        SellerFulfillmentOrderId: 'MW-4',
        Items: [returned(shipment.AmazonShipmentId, reason.ReturnReasonCode)],
    });
    const after = await get('MW-4');

    assert.deepEqual([head.FulfillmentOrderStatus, shipment.FulfillmentShipmentStatus], ['COMPLETE', 'SHIPPED']);
    assert.deepEqual([tracking.PackageNumber, tracking.TrackingNumber, tracking.CurrentStatus], [PackageNumber, TrackingNumber, 'DELIVERED']);
    assert.deepEqual(tracking.ShipToAddress, { City: 'Seattle', State: 'WA', Country: 'US' });
    assert.equal(tracking.TrackingEvents[0].EventCode, 'EVENT_301');
    assert.equal(reason.Description, 'Defective/Does not work properly');
    assert.equal(taken.ReturnItemList[0].SellerReturnItemId, 'RETURN-1');
    assert.equal(taken.ReturnAuthorizationList[0].ReturnToAddress.City, 'Sparks');
    assert.equal(after.ReturnItemList[0].ReturnAuthorizationId, taken.ReturnAuthorizationList[0].ReturnAuthorizationId);
});

test('learns how the service is', async () => {
    const [{ Status, Timestamp }] = await orders.getServiceStatus();

    assert.equal(Status, 'GREEN');
    assert.ok(Date.parse(Timestamp) > 0);
});

test('is refused in the shape the client expects', async () => {
    // It has classes for some errors of MWS, and hands on the text of the others.
    const refusal = await get('MW-NONE').catch((error) => error);
    const stranger = new MWS(connect('another-secret')).fulfillmentOutboundShipment;
    const mismatch = await stranger.getServiceStatus().catch((error) => error);

    assert.match(refusal, /<Type>Sender<\/Type><Code>InvalidRequestException<\/Code><Message>Requested order 'MW-NONE' not found<\/Message>/);
    assert.ok(mismatch instanceof SignatureDoesNotMatchError, String(mismatch));
});
