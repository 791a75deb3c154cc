namespace AmazonMcf.Outbound;

/// <summary>
/// The members of requests and answers whose values may be shown: ids, numbers, dates, statuses and the words of the service. Names,
/// addresses, phones, mails, comments, links, tracking numbers and tokens are not among them. Source: Fulfillment Outbound 2020-07-01.
/// </summary>
internal static class HarmlessMembers
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "payload", "fulfillmentOrders", "fulfillmentOrder", "fulfillmentOrderItems", "items", "fulfillmentShipments",
        "fulfillmentShipmentItem", "fulfillmentShipmentPackage", "returnItems", "returnAuthorizations", "invalidReturnItems",
        "invalidItemReason", "reasonCodeDetails", "destinationAddress", "address", "shipToAddress", "eventAddress", "returnToAddress",
        "destination", "deliveryAddress", "origin", "product", "productIdentifier", "terms", "policy", "deliveryOffers", "deliveryPreferences",
        "dropOffLocation", "deliveryWindow", "deliveryWindows", "dateRange", "scheduledDeliveryInfo", "fulfillmentPreviews",
        "fulfillmentPreviewShipments", "fulfillmentPreviewItems", "unfulfillablePreviewItems", "estimatedFees", "estimatedShippingWeight",
        "codSettings", "paymentInformation", "featureConstraints", "features", "featureSku", "featureSkus", "trackingEvents", "errors",

        // Ids and numbers.
        "sellerFulfillmentOrderId", "sellerFulfillmentOrderItemId", "displayableOrderId", "amazonShipmentId", "packageNumber",
        "sellerReturnItemId", "returnAuthorizationId", "amazonRmaId", "fulfillmentCenterId", "fulfillmentNetworkSku", "marketplaceId",
        "sellerSku", "merchantSku", "fnSku", "asin", "overlappingSkus", "quantity", "cancelledQuantity", "unfulfillableQuantity", "skuCount",

        // Money and weights.
        "amount", "codCharge", "codChargeTax", "shippingCharge", "shippingChargeTax", "perUnitDeclaredValue", "perUnitPrice", "perUnitTax",
        "value", "currencyCode", "unit", "unitOfMeasure",

        // Dates.
        "displayableOrderDate", "receivedDate", "statusUpdatedDate", "statusChangedDate", "estimatedShipDate", "estimatedArrivalDate",
        "shippingDate", "shipDate", "earliestShipDate", "latestShipDate", "earliestArrivalDate", "latestArrivalDate", "earliest", "latest",
        "startDate", "endDate", "expiresAt", "eventDate", "paymentDate", "deliveryTimeZone",

        // Choices and statuses.
        "shippingSpeedCategory", "shippingSpeedCategories", "fulfillmentAction", "fulfillmentPolicy", "fulfillmentOrderStatus",
        "fulfillmentShipmentStatus", "status", "currentStatus", "eventCode", "carrierCode", "featureName", "featureFulfillmentPolicy",
        "sellerEligible", "isEligible", "isFulfillable", "ineligibleReasons", "orderUnfulfillableReasons", "itemUnfulfillableReasons",
        "shippingWeightCalculationMethod", "orderItemDisposition", "paymentMode", "type", "documentType", "countryCode", "country",
        "shipFromCountryCode", "locale", "returnReasonCode", "sellerReturnReasonCode", "amazonReturnReasonCode", "returnReceivedCondition",
        "invalidItemReasonCode", "includeCODFulfillmentPreview", "includeDeliveryWindows",

        // Words of the service.
        "code", "message", "details", "description", "translatedDescription", "featureDescription", "eventDescription",
        "currentStatusDescription",
    };
}
