// A program written with the npm package @ericblade/mws-simple finds its orders at the gateway: the client is the public one, unmodified.
import assert from 'node:assert/strict';
import https from 'node:https';
import { after, before, test } from 'node:test';
import mwsSimple from '@ericblade/mws-simple';
import { earlierOrders, flat, order, path, preview, returned } from './mws-orders.mjs';
import { startGateway } from './server.mjs';

let gateway;
let mws;

const call = async (Action, parameters = {}) => {
    const { result, headers } = await mws.request({ path, query: { Version: '2010-10-01', Action, ...flat(parameters) } });
    const [root, answer] = Object.entries(result)[0];
    assert.equal(root, `${Action}Response`);
    return { result: answer[`${Action}Result`]?.[0], requestId: answer.ResponseMetadata[0].RequestId[0], headers };
};
const get = (id) => call('GetFulfillmentOrder', { SellerFulfillmentOrderId: id }).then((answer) => answer.result);

before(async () => {
    gateway = await startGateway({ orders: earlierOrders, https: true });
    // It speaks https only; NODE_EXTRA_CA_CERTS does the same for a program that cannot be touched.
    https.globalAgent.options.ca = gateway.certificate;
    mws = new mwsSimple.MWSSimple({
        host: 'localhost',
        port: gateway.port,
        accessKeyId: gateway.accessKeyId,
        secretAccessKey: gateway.secret,
        merchantId: gateway.sellerId,
    });
});

after(() => gateway?.stop());

test('previews an order', async () => {
    const { result } = await call('GetFulfillmentPreview', preview);

    const [standard] = result.FulfillmentPreviews[0].member;
    assert.deepEqual([standard.ShippingSpeedCategory, standard.IsFulfillable], [['Standard'], ['true']]);
    assert.deepEqual(standard.EstimatedFees[0].member[0], { Name: ['FBAPerUnitFulfillmentFee'], Amount: [{ CurrencyCode: ['USD'], Value: ['6.00'] }] });
});

test('creates an order and reads it back', async () => {
    const comment = 'Thank you (it\'s *fine*) & ~ all + 100% für Zoë!';
    const { requestId, headers } = await call('CreateFulfillmentOrder', order('MS-1', 'Ship', comment));

    const { FulfillmentOrder: [head], FulfillmentOrderItem: [lines], FulfillmentShipment: shipments } = await get('MS-1');

    assert.equal(headers['x-mws-request-id'], requestId);
    assert.equal(headers['x-mws-quota-max'], '30');
    assert.deepEqual(head.DisplayableOrderComment, [comment]);
    assert.deepEqual(head.DisplayableOrderDateTime, ['2026-11-20T10:30:00Z']);
    assert.deepEqual(head.FulfillmentOrderStatus, ['RECEIVED']);
    assert.deepEqual(head.DestinationAddress[0].StateOrProvinceCode, ['WA']);
    assert.deepEqual([lines.member[0].SellerSKU, lines.member[0].Quantity], [['MUG-ENAMEL-BLUE'], ['2']]);
    assert.deepEqual(shipments, ['']);
});

test('lists all orders, page by page', async () => {
    await call('CreateFulfillmentOrder', order('MS-2', 'Hold'));

    const first = await call('ListAllFulfillmentOrders', { QueryStartDateTime: '2020-01-01T00:00:00Z' });
    const second = await call('ListAllFulfillmentOrdersByNextToken', { NextToken: first.result.NextToken[0] });

    const pages = [first, second].map((page) => page.result.FulfillmentOrders[0].member);
    assert.equal(pages[0].length, 50);
    assert.equal(second.result.NextToken, undefined);
    const ids = pages.flat().map((listed) => listed.SellerFulfillmentOrderId[0]);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('MS-2') && ids.includes(`EARLIER-${earlierOrders}`), `listed: ${ids}`);
});

test('changes an order and cancels it', async () => {
    await call('CreateFulfillmentOrder', order('MS-3', 'Hold'));

    await call('UpdateFulfillmentOrder', { SellerFulfillmentOrderId: 'MS-3', DisplayableOrderComment: 'changed' });
    const changed = await get('MS-3');
    await call('CancelFulfillmentOrder', { SellerFulfillmentOrderId: 'MS-3' });
    const cancelled = await get('MS-3');

    assert.deepEqual(changed.FulfillmentOrder[0].DisplayableOrderComment, ['changed']);
    assert.deepEqual(changed.FulfillmentOrder[0].FulfillmentAction, ['Hold']);
    assert.deepEqual(cancelled.FulfillmentOrder[0].FulfillmentOrderStatus, ['CANCELLED']);
    assert.deepEqual(cancelled.FulfillmentOrderItem[0].member[0].CancelledQuantity, ['2']);
});

test('follows an order to the door and takes it back', async () => {
    await call('CreateFulfillmentOrder', order('MS-4', 'Ship'));
    gateway.passTwoWeeks();

    const { FulfillmentOrder: [head], FulfillmentShipment: [{ member: [shipment] }] } = await get('MS-4');
    const [{ PackageNumber: [PackageNumber], TrackingNumber }] = shipment.FulfillmentShipmentPackage[0].member;
    const { result: tracking } = await call('GetPackageTrackingDetails', { PackageNumber });
    const { result: reasons } = await call('ListReturnReasonCodes', { SellerSKU: 'MUG-ENAMEL-BLUE', SellerFulfillmentOrderId: 'MS-4' });
    const reason = reasons.ReasonCodeDetailsList[0].member.find((each) => each.ReturnReasonCode[0] === 'CR-DEFECTIVE');
    const items = [returned(shipment.AmazonShipmentId[0], 'CR-DEFECTIVE')];
    const { result: taken } = await call('CreateFulfillmentReturn', { SellerFulfillmentOrderId: 'MS-4', Items: items });
    const after = await get('MS-4');

    assert.deepEqual([head.FulfillmentOrderStatus, shipment.FulfillmentShipmentStatus], [['COMPLETE'], ['SHIPPED']]);
    assert.deepEqual([tracking.PackageNumber, tracking.TrackingNumber, tracking.CurrentStatus], [[PackageNumber], TrackingNumber, ['DELIVERED']]);
    assert.deepEqual(tracking.ShipToAddress, [{ City: ['Seattle'], State: ['WA'], Country: ['US'] }]);
    assert.deepEqual(tracking.TrackingEvents[0].member[0].EventCode, ['EVENT_301']);
    assert.deepEqual(reason.Description, ['Defective/Does not work properly']);
    const [authorization] = taken.ReturnAuthorizationList[0].member;
    assert.deepEqual(taken.ReturnItemList[0].member[0].SellerReturnItemId, ['RETURN-1']);
    assert.deepEqual(authorization.ReturnToAddress[0].City, ['Sparks']);
    assert.deepEqual(after.ReturnItemList[0].member[0].ReturnAuthorizationId, authorization.ReturnAuthorizationId);
});

test('learns how the service is', async () => {
    const { result } = await call('GetServiceStatus');

    assert.deepEqual(result.Status, ['GREEN']);
    assert.ok(Date.parse(result.Timestamp[0]) > 0);
});

test('is refused in the shape the client expects', async () => {
    const refusal = await get('MS-NONE').catch((error) => error);

    assert.ok(refusal instanceof mws.ServerError);
    assert.equal(refusal.code, 400);
    assert.match(refusal.body, /<Type>Sender<\/Type><Code>InvalidRequestException<\/Code><Message>Requested order 'MS-NONE' not found<\/Message>/);
});
