using AmazonMcf.Inbound.V0.Wire;
using Refit;
using SellingPartner.Telemetry;

namespace AmazonMcf.Inbound.V0;

/// <summary>Fulfillment Inbound v0 as Amazon describes it: one method an operation, wire types in and out, nothing added.</summary>
internal interface IInboundV0Api
{
    /// <summary>The labels and preparations that SKUs or ASINs require. Source: getPrepInstructions.</summary>
    /// <param name="shipToCountryCode">The country that the units are sent to.</param>
    /// <param name="sellerSkus">The SKUs, at most 50; null for none.</param>
    /// <param name="asins">The ASINs, at most 50; null for none.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/prepInstructions")]
    Task<GetPrepInstructionsResponse> GetPrepInstructionsAsync(
        [AliasAs("ShipToCountryCode"), Encoded] string shipToCountryCode,
        [AliasAs("SellerSKUList"), Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? sellerSkus,
        [AliasAs("ASINList"), Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? asins,
        [Property] ApiCall call);

    /// <summary>The URL of the labels of boxes or pallets of a shipment. Source: getLabels.</summary>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="pageType">The page.</param>
    /// <param name="labelType">What the labels are for.</param>
    /// <param name="numberOfPackages">The number of boxes; null for all.</param>
    /// <param name="packageLabels">The ids of the boxes; null for all.</param>
    /// <param name="numberOfPallets">The number of pallets; null for labels of boxes.</param>
    /// <param name="pageSize">The number of labels in the document; null for all.</param>
    /// <param name="pageStartIndex">The index of the first label in the document; null for the start.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/shipments/{shipmentId}/labels")]
    Task<GetLabelsResponse> GetLabelsAsync(
        [Encoded] string shipmentId,
        [AliasAs("PageType"), Encoded] string pageType,
        [AliasAs("LabelType"), Encoded] string labelType,
        [AliasAs("NumberOfPackages"), Encoded] int? numberOfPackages,
        [AliasAs("PackageLabelsToPrint"), Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? packageLabels,
        [AliasAs("NumberOfPallets"), Encoded] int? numberOfPallets,
        [AliasAs("PageSize"), Encoded] int? pageSize,
        [AliasAs("PageStartIndex"), Encoded] int? pageStartIndex,
        [Property] ApiCall call);

    /// <summary>The URL of the bill of lading of a freight shipment. Source: getBillOfLading.</summary>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/shipments/{shipmentId}/billOfLading")]
    Task<GetBillOfLadingResponse> GetBillOfLadingAsync([Encoded] string shipmentId, [Property] ApiCall call);

    /// <summary>A page of shipments. Source: getShipments.</summary>
    /// <param name="statuses">Only shipments with these statuses; null for all.</param>
    /// <param name="shipmentIds">Only these shipments; null for all.</param>
    /// <param name="lastUpdatedAfter">The earliest last change; null without a range.</param>
    /// <param name="lastUpdatedBefore">The latest last change; null without a range.</param>
    /// <param name="queryType">What is selected: <c>SHIPMENT</c>, <c>DATE_RANGE</c> or <c>NEXT_TOKEN</c>.</param>
    /// <param name="nextToken">The token of the previous page; null for the first page.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/shipments")]
    Task<GetShipmentsResponse> GetShipmentsAsync(
        [AliasAs("ShipmentStatusList"), Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? statuses,
        [AliasAs("ShipmentIdList"), Encoded, Query(CollectionFormat.Csv)] IReadOnlyList<string>? shipmentIds,
        [AliasAs("LastUpdatedAfter"), Encoded] DateTime? lastUpdatedAfter,
        [AliasAs("LastUpdatedBefore"), Encoded] DateTime? lastUpdatedBefore,
        [AliasAs("QueryType"), Encoded] string queryType,
        [AliasAs("NextToken"), Encoded] string? nextToken,
        [AliasAs("MarketplaceId"), Encoded] string marketplaceId,
        [Property] ApiCall call);

    /// <summary>The units of a shipment. Source: getShipmentItemsByShipmentId.</summary>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/shipments/{shipmentId}/items")]
    Task<GetShipmentItemsResponse> GetShipmentItemsByShipmentIdAsync(
        [Encoded] string shipmentId, [AliasAs("MarketplaceId"), Encoded] string? marketplaceId, [Property] ApiCall call);

    /// <summary>A page of the units of shipments. Source: getShipmentItems.</summary>
    /// <param name="lastUpdatedAfter">The earliest last change; null without a range.</param>
    /// <param name="lastUpdatedBefore">The latest last change; null without a range.</param>
    /// <param name="queryType">What is selected: <c>SHIPMENT</c>, <c>DATE_RANGE</c> or <c>NEXT_TOKEN</c>.</param>
    /// <param name="nextToken">The token of the previous page; null for the first page.</param>
    /// <param name="marketplaceId">The marketplace.</param>
    /// <param name="call">Records the attempts; its tokens cancel the call.</param>
    /// <returns>The response.</returns>
    [Get("/fba/inbound/v0/shipmentItems")]
    Task<GetShipmentItemsResponse> GetShipmentItemsAsync(
        [AliasAs("LastUpdatedAfter"), Encoded] DateTime? lastUpdatedAfter,
        [AliasAs("LastUpdatedBefore"), Encoded] DateTime? lastUpdatedBefore,
        [AliasAs("QueryType"), Encoded] string queryType,
        [AliasAs("NextToken"), Encoded] string? nextToken,
        [AliasAs("MarketplaceId"), Encoded] string marketplaceId,
        [Property] ApiCall call);
}
