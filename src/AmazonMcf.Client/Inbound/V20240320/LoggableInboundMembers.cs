namespace AmazonMcf.Inbound.V20240320;

/// <summary>
/// The members of requests and responses whose values may be shown: ids, quantities, dates, statuses and the texts of the service. Names,
/// addresses, phones, emails, tracking numbers, links and tokens are not among them. Source: Fulfillment Inbound 2024-03-20.
/// </summary>
internal static class LoggableInboundMembers
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "address", "appointmentSlotTime", "boxRequirements", "boxes", "carrier", "carrierAppointment", "complianceDetails",
        "contactInformation", "contentUpdatePreviews", "customPlacement", "dates", "deliveryWindowOptions", "destination",
        "destinationRegion", "dimensions", "discounts", "documentDownload", "documentDownloads", "errors", "fees", "freightInformation",
        "inboundPlans", "items", "ltlTrackingDetail", "mskuPrepDetails", "mskuQuantities", "operationProblems", "packageGroupings",
        "packingOptions", "pagination", "pallets", "placementOptions", "prepInstructions", "quote", "readyToShipWindow",
        "requestedUpdates", "selectedDeliveryWindow", "selfShipAppointmentDetails", "selfShipAppointmentSlotsAvailability",
        "shipmentTransportationConfigurations", "shipments", "shippingRequirements", "slotTime", "slots", "source", "sourceAddress",
        "spdTrackingDetail", "spdTrackingItems", "supportedConfigurations", "supportedShippingConfigurations", "taxDetails", "taxRates",
        "trackingDetails", "transportationOption", "transportationOptions", "transportationSelections", "weight",

        // Ids.
        "amazonReferenceId", "appointmentId", "asin", "boxId", "contentUpdatePreviewId", "deliveryWindowOptionId",
        "destinationMarketplaces", "fnsku", "inboundPlanId", "manufacturingLotCode", "marketplaceId", "marketplaceIds", "msku",
        "operationId", "packageId", "packingGroupId", "packingGroups", "packingOptionId", "placementOptionId",
        "selectedTransportationOptionId", "shipmentConfirmationId", "shipmentId", "shipmentIds", "slotId", "transportationOptionId",
        "warehouseId",

        // Numbers, money and sizes.
        "amount", "cessRate", "cost", "declaredValue", "fee", "gstRate", "height", "length", "maximum", "minimum", "quantity", "unit",
        "unitOfMeasurement", "value", "width",

        // Dates.
        "createdAt", "desiredEndDate", "desiredStartDate", "editableUntil", "end", "endDate", "endTime", "expiration", "expiresAt",
        "lastUpdatedAt", "start", "startDate", "startTime", "validUntil", "voidableUntil",

        // Choices and statuses.
        "allOwnersConstraint", "alphaCode", "appointmentStatus", "availabilityType", "boxPackingMethods", "contentInformationSource",
        "countryCode", "destinationType", "downloadType", "freightClass", "hsnCode", "labelOwner", "labelOwnerConstraint", "labelType",
        "localeCode", "modes", "operation", "operationStatus", "pageType", "preconditions", "prepCategory", "prepOwner",
        "prepOwnerConstraint", "prepType", "prepTypes", "reasonComment", "severity", "shippingMode", "shippingSolution", "solution",
        "sourceType", "stackability", "status", "target", "taxType", "trackingNumberValidationStatus", "type",

        // Words of the service.
        "code", "description", "details", "message",
    };
}
