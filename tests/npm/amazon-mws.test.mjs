// A program written with the npm package amazon-mws finds its orders at the gateway: the client is the public one, unmodified.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import AmazonMws from 'amazon-mws';
import { earlierOrders, flat, order, preview, returned } from './mws-orders.mjs';
import { startGateway } from './server.mjs';

let gateway;
let mws;

const call = (Action, parameters = {}) =>
    mws.fulfillmentOutboundShipment.search({ Version: '2010-10-01', SellerId: gateway.sellerId, Action, ...flat(parameters) });
const get = (id) => call('GetFulfillmentOrder', { SellerFulfillmentOrderId: id });

before(async () => {
    gateway = await startGateway({ orders: earlierOrders });
    mws = new AmazonMws(gateway.accessKeyId, gateway.secret);
    mws.setHost('127.0.0.1', gateway.port, 'http');
    // This client waits forever on a connection that is used again, which Node does by itself since version 19.
    http.globalAgent = new http.Agent({ keepAlive: false });
});

after(() => gateway?.stop());

test('previews an order', async () => {
    // Its parser fails on every element called Value, so that it has to hand out the text.
    mws.setResponseFormat('XML');
    const xml = await call('GetFulfillmentPreview', preview);
    mws.setResponseFormat('JSON');

    assert.match(xml, /<ShippingSpeedCategory>Standard<\/ShippingSpeedCategory><IsFulfillable>true<\/IsFulfillable>/);
    assert.match(xml, /<Name>FBAPerUnitFulfillmentFee<\/Name><Amount><CurrencyCode>USD<\/CurrencyCode><Value>6.00<\/Value><\/Amount>/);
});

test('creates an order and reads it back', async () => {
    const comment = 'Thank you (it\'s *fine*) & ~ all + 100% für Zoë!';
    const created = await call('CreateFulfillmentOrder', order('AM-1', 'Ship', comment));

    const { FulfillmentOrder: head, FulfillmentOrderItem: lines, FulfillmentShipment: shipments } = await get('AM-1');

    assert.match(created.ResponseMetadata.RequestId, /^[0-9a-f-]{36}$/);
    assert.equal(created.Headers['x-mws-quota-max'], '30');
    assert.equal(head.DisplayableOrderComment, comment);
    assert.equal(head.DisplayableOrderDateTime, '2026-11-20T10:30:00Z');
    assert.equal(head.FulfillmentOrderStatus, 'RECEIVED');
    assert.equal(head.DestinationAddress.StateOrProvinceCode, 'WA');
    assert.deepEqual([lines.member.SellerSKU, lines.member.Quantity], ['MUG-ENAMEL-BLUE', '2']);
    assert.deepEqual(shipments, {});
});

test('lists all orders, page by page', async () => {
    await call('CreateFulfillmentOrder', order('AM-2', 'Hold'));

    const first = await call('ListAllFulfillmentOrders', { QueryStartDateTime: '2020-01-01T00:00:00Z' });
    const second = await call('ListAllFulfillmentOrdersByNextToken', { NextToken: first.NextToken });

    assert.equal(first.FulfillmentOrders.member.length, 50);
    assert.equal(second.NextToken, undefined);
    const ids = [...first.FulfillmentOrders.member, ...second.FulfillmentOrders.member].map((listed) => listed.SellerFulfillmentOrderId);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('AM-2') && ids.includes(`EARLIER-${earlierOrders}`), `listed: ${ids}`);
});

test('changes an order and cancels it', async () => {
    await call('CreateFulfillmentOrder', order('AM-3', 'Hold'));

    await call('UpdateFulfillmentOrder', { SellerFulfillmentOrderId: 'AM-3', DisplayableOrderComment: 'changed' });
    const changed = await get('AM-3');
    await call('CancelFulfillmentOrder', { SellerFulfillmentOrderId: 'AM-3' });
    const cancelled = await get('AM-3');

    assert.deepEqual([changed.FulfillmentOrder.DisplayableOrderComment, changed.FulfillmentOrder.FulfillmentAction], ['changed', 'Hold']);
    assert.equal(cancelled.FulfillmentOrder.FulfillmentOrderStatus, 'CANCELLED');
    assert.equal(cancelled.FulfillmentOrderItem.member.CancelledQuantity, '2');
});

test('follows an order to the door and takes it back', async () => {
    await call('CreateFulfillmentOrder', order('AM-4', 'Ship'));
    gateway.passTwoWeeks();

    const { FulfillmentOrder: head, FulfillmentShipment: { member: shipment } } = await get('AM-4');
    const { PackageNumber, TrackingNumber } = shipment.FulfillmentShipmentPackage.member;
    const tracking = await call('GetPackageTrackingDetails', { PackageNumber });
    const reasons = await call('ListReturnReasonCodes', { SellerSKU: 'MUG-ENAMEL-BLUE', SellerFulfillmentOrderId: 'AM-4', Language: 'fr_FR' });
    const reason = reasons.ReasonCodeDetailsList.member.find((each) => each.ReturnReasonCode === 'CR-DEFECTIVE');
    const items = [returned(shipment.AmazonShipmentId, reason.ReturnReasonCode)];
    const taken = await call('CreateFulfillmentReturn', { SellerFulfillmentOrderId: 'AM-4', Items: items });
    const after = await get('AM-4');

    assert.deepEqual([head.FulfillmentOrderStatus, shipment.FulfillmentShipmentStatus], ['COMPLETE', 'SHIPPED']);
    assert.deepEqual([tracking.PackageNumber, tracking.TrackingNumber, tracking.CurrentStatus], [PackageNumber, TrackingNumber, 'DELIVERED']);
    assert.deepEqual(tracking.ShipToAddress, { City: 'Seattle', State: 'WA', Country: 'US' });
    assert.equal(tracking.TrackingEvents.member[0].EventCode, 'EVENT_301');
    assert.equal(reason.Description, 'Defective/Does not work properly');
    assert.ok(reason.TranslatedDescription);
    assert.equal(taken.ReturnItemList.member.SellerReturnItemId, 'RETURN-1');
    assert.equal(taken.ReturnAuthorizationList.member.ReturnToAddress.City, 'Sparks');
    assert.equal(after.ReturnItemList.member.ReturnAuthorizationId, taken.ReturnAuthorizationList.member.ReturnAuthorizationId);
});

test('learns how the service is', async () => {
    const { Status, Timestamp } = await call('GetServiceStatus');

    assert.equal(Status, 'GREEN');
    assert.ok(Date.parse(Timestamp) > 0);
});

test('is refused in the shape the client expects', async () => {
    const refusal = await get('AM-NONE').catch((error) => error);

    assert.equal(refusal.StatusCode, 400);
    assert.equal(refusal.Message, 'Requested order \'AM-NONE\' not found');
    assert.deepEqual([refusal.OriginalError.Type, refusal.OriginalError.Code], ['Sender', 'InvalidRequestException']);
    assert.match(refusal.RequestId, /^[0-9a-f-]{36}$/);
});
