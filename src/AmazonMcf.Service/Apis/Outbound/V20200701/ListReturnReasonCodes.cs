using AmazonMcf.Connection;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Book;
using AmazonMcf.Service.Catalog;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Quota;
using AmazonMcf.Service.Returns;

namespace AmazonMcf.Service.Apis.Outbound.V20200701;

/// <summary>Lists the reasons goods may come back for. Source: listReturnReasonCodes, Fulfillment Outbound 2020-07-01.</summary>
/// <param name="book">The order book.</param>
/// <param name="home">The id of the marketplace of calls that name neither a marketplace nor an order.</param>
internal sealed class ListReturnReasonCodes(IOrderBook book, string home) : IEarlyOperation
{
    public string Name => "listReturnReasonCodes";

    public string Method => "GET";

    public string Path => "/returnReasonCodes";

    public UsagePlan? Plan => UsagePlan.Standard;

    public bool CanRun(OperationCall call) => true;

    public byte[] Run(OperationCall call)
    {
        var sku = call.Required("sellerSku");
        var marketplace = FindMarketplace(call);
        if (!ReturnReasons.AreOffered(marketplace.Code))
        {
            throw ServiceErrors.InvalidValue(marketplace.MarketplaceId, "MarketplaceId");
        }

        if (ProductTable.Find(call.Session, marketplace.MarketplaceId, sku) is null)
        {
            throw ServiceErrors.InvalidValue(sku, "SellerSku");
        }

        var language = call.Optional("language");
        var result = new ListReturnReasonCodesResult
        {
            ReasonCodeDetails = [.. ReturnReasons.All.Select(reason => Report(reason, language))],
        };
        return JsonBody.Write(
            new ListReturnReasonCodesResponse { Payload = result }, OutboundJsonContext.Default.ListReturnReasonCodesResponse);
    }

    private McfMarketplace FindMarketplace(OperationCall call)
    {
        var id = call.Optional("marketplaceId");
        if (id is null && call.Optional("sellerFulfillmentOrderId") is { } orderId)
        {
            id = book.GetMarketplace(call.Session, orderId);
        }

        return Marketplaces.Resolve(id, home);
    }

    private static ReasonCodeDetails Report(ReturnReason reason, string? language) => new()
    {
        ReturnReasonCode = reason.Code,
        Description = ReturnReasons.Text(reason, null),
        TranslatedDescription = language is null ? null : ReturnReasons.Text(reason, language),
    };
}
