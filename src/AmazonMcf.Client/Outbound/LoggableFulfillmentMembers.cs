namespace AmazonMcf.Outbound;

/// <summary>
/// The members of requests and responses whose values may be shown: ids, quantities, amounts, dates, statuses and the texts of the service.
/// Names, addresses, phone numbers, emails, texts, links, tracking numbers and tokens are masked. Source: Fulfillment Outbound 2026-07-04.
/// </summary>
internal static class LoggableFulfillmentMembers
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "order", "orders", "lineItems", "items", "item", "shipments", "packages", "amazonFacility", "tracking", "carrier", "amazon",
        "fulfillmentConfiguration", "serviceLevel", "services", "packaging", "packingSlip", "delivery", "paymentOnDelivery",
        "deliveryInterval", "shipInterval", "origin", "destination", "deliveryAddress", "address", "dropOffLocation", "product",
        "productIdentifier", "perUnitDeclaredValue", "perUnitServicePrice", "cancelledAmount", "unfulfillableAmount",
        "paymentInformation", "payments", "plannedShipments", "offers", "offerResults", "estimatedPrice", "estimatedShippingWeight",
        "rollupPrices", "totalPrice", "constraints", "details", "errors",

        // Ids.
        "orderId", "lineItemId", "amazonSku", "amazonShipmentId", "facilityId", "packageId", "shipmentItemId", "shipmentItemIds",
        "templateName",

        // Quantities, money and weights.
        "amount", "unit", "value", "currencyCode",

        // Dates.
        "receiveTime", "statusUpdateTime", "startTime", "endTime", "shipTime", "deliveryTime", "expiryTime", "paymentTime",

        // Choices and statuses.
        "status", "serviceTier", "serviceTiers", "action", "policy", "packagingOption", "overbox", "type", "countryCode", "carrierCode",
        "channel", "excludeEstimatedFees", "includePaymentOnDelivery", "paymentMethod",

        // Words of the service.
        "code", "message",
    };
}
