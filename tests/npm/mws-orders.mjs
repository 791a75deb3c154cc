// What the clients of MWS send and what they are to find: the same for all of them.

export const path = '/FulfillmentOutboundShipment/2010-10-01';

/** More than one page of a list, which has 50 orders. */
export const earlierOrders = 51;

const address = {
    Name: 'Test Recipient',
    Line1: '1 Example Street',
    City: 'Seattle',
    StateOrProvinceCode: 'WA',
    CountryCode: 'US',
    PostalCode: '98101',
};

const line = { SellerSKU: 'MUG-ENAMEL-BLUE', SellerFulfillmentOrderItemId: '1', Quantity: 2 };

export const preview = { Address: address, Items: [line], ShippingSpeedCategories: ['Standard'] };

export const order = (id, action, comment = 'Thank you.') => ({
    SellerFulfillmentOrderId: id,
    FulfillmentAction: action,
    DisplayableOrderId: id,
    DisplayableOrderDateTime: new Date('2026-11-20T10:30:00Z'),
    DisplayableOrderComment: comment,
    ShippingSpeedCategory: 'Standard',
    DestinationAddress: address,
    Items: [line],
});

export const returned = (shipmentId, reasonCode) => ({
    SellerReturnItemId: 'RETURN-1',
    SellerFulfillmentOrderItemId: '1',
    AmazonShipmentId: shipmentId,
    ReturnReasonCode: reasonCode,
});

/** An object as the parameters that clients without types are handed: Items.member.1.SellerSKU. */
export const flat = (value, name) =>
    value instanceof Date ? { [name]: value.toISOString() }
        : Array.isArray(value) ? merge(value.map((each, index) => flat(each, `${name}.member.${index + 1}`)))
            : typeof value === 'object' ? merge(Object.entries(value).map(([key, each]) => flat(each, name ? `${name}.${key}` : key)))
                : { [name]: value };

const merge = (parts) => Object.assign({}, ...parts);
