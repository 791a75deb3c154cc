using AmazonMcf.Cli.Gateway.Errors;
using AmazonMcf.Mws;

namespace AmazonMcf.Cli.Gateway.Backend;

/// <summary>
/// What a request must have. The Selling Partner API would find out too, but by names the client does not know, and this client fills in
/// what only MWS asked for. Source: the parameters marked as required in the reference of FulfillmentOutboundShipment 2010-10-01.
/// </summary>
public static class MwsRequirements
{
    private const string OrderId = "SellerFulfillmentOrderId";

    private static readonly string[] Address = ["Name", "Line1", "StateOrProvinceCode", "CountryCode"];
    private static readonly string[] Line = ["SellerSKU", "SellerFulfillmentOrderItemId", "Quantity"];

    private static readonly Dictionary<string, string[]> Single = new(StringComparer.Ordinal)
    {
        ["GetFulfillmentPreview"] = [.. Address.Select(name => "Address." + name)],
        ["CreateFulfillmentOrder"] =
        [
            OrderId, "DisplayableOrderId", "DisplayableOrderDateTime", "DisplayableOrderComment", "ShippingSpeedCategory",
            .. Address.Select(name => "DestinationAddress." + name),
        ],
        ["UpdateFulfillmentOrder"] = [OrderId],
        ["GetFulfillmentOrder"] = [OrderId],
        ["CancelFulfillmentOrder"] = [OrderId],
        ["ListAllFulfillmentOrdersByNextToken"] = ["NextToken"],
        ["GetPackageTrackingDetails"] = ["PackageNumber"],
        ["ListReturnReasonCodes"] = ["SellerSKU"],
        ["CreateFulfillmentReturn"] = [OrderId],
    };

    private static readonly Dictionary<string, string[]> OfEachItem = new(StringComparer.Ordinal)
    {
        ["GetFulfillmentPreview"] = Line,
        ["CreateFulfillmentOrder"] = Line,
        ["UpdateFulfillmentOrder"] = ["SellerFulfillmentOrderItemId", "Quantity"],
        ["CreateFulfillmentReturn"] = ["SellerReturnItemId", "SellerFulfillmentOrderItemId", "AmazonShipmentId", "ReturnReasonCode"],
    };

    /// <summary>Checks a request that was read and is of a known operation.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="parameters">All parameters, decoded.</param>
    /// <exception cref="MwsRefusalException">A parameter is missing.</exception>
    public static void Check(string operation, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var given = new HashSet<string>(parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value)).Select(parameter => parameter.Key), StringComparer.Ordinal);
        void Require(string name)
        {
            if (!given.Contains(name)) throw MwsRefusals.Missing(name);
        }

        if (Single.TryGetValue(operation, out var names))
        {
            foreach (var name in names) Require(name);
        }

        if (!OfEachItem.TryGetValue(operation, out var members)) return;
        var items = given.Where(name => name.StartsWith("Items.", StringComparison.Ordinal)).Select(EntryOf).Distinct().ToList();
        if (items.Count == 0 && operation != "UpdateFulfillmentOrder") items.Add("Items.member.1");
        foreach (var item in items)
        {
            foreach (var member in members) Require(item + "." + member);
        }
    }

    // Items.member.2.Quantity, or Items.2.Quantity as some clients have it.
    private static string EntryOf(string name)
    {
        var parts = name.Split('.');
        return string.Join(".", parts.Take(parts[1] == MwsNode.Member ? 3 : 2));
    }
}
