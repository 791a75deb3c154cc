namespace AmazonMcf.Inbound.V0;

/// <summary>
/// The members of responses whose values may be shown: ids, quantities, dates, statuses and the texts of the service. Source: Fulfillment
/// Inbound v0.
/// </summary>
internal static class LoggableInboundV0Members
{
    public static ICollection<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        // What holds others.
        "payload", "ShipmentData", "ItemData", "ShipFromAddress", "EstimatedBoxContentsFee", "FeePerUnit", "TotalFee", "PrepDetailsList",
        "SKUPrepInstructionsList", "ASINPrepInstructionsList", "InvalidSKUList", "InvalidASINList", "AmazonPrepFeesDetailsList", "errors",

        // Ids.
        "ShipmentId", "DestinationFulfillmentCenterId", "SellerSKU", "FulfillmentNetworkSKU", "ASIN",

        // Quantities, money and dates.
        "TotalUnits", "Value", "CurrencyCode", "QuantityShipped", "QuantityReceived", "QuantityInCase", "ReleaseDate",
        "ConfirmedNeedByDate",

        // Choices and statuses.
        "ShipmentStatus", "LabelPrepType", "AreCasesRequired", "BoxContentsSource", "CountryCode", "PrepInstruction",
        "PrepInstructionList", "PrepOwner", "PrepGuidance", "BarcodeInstruction", "ErrorReason",

        // Words of the service.
        "code", "message", "details",
    };
}
