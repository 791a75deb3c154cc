using System.Text.Json;
using System.Text.Json.Nodes;
using AmazonMcf.Errors;
using AmazonMcf.Model;

namespace AmazonMcf.Parcels.Shops;

/// <summary>
/// The open fulfillment orders of a Shopify shop, as its Admin API returns them: a fulfillment names their ids and those of their lines.
/// Units that a parcel takes are not offered to the next one.
/// </summary>
internal sealed class ShopifyFulfillments
{
    private const string OrderPrefix = "gid://shopify/FulfillmentOrder/";
    private const string FulfillmentPrefix = "gid://shopify/Fulfillment/";

    private readonly List<(string OrderName, string Id, List<OpenLine> Lines)> orders = [];
    private readonly Dictionary<string, (string Id, string? Carrier)> fulfillmentByNumber = new(StringComparer.Ordinal);
    private readonly string file;
    private bool hasEmptyList;

    /// <summary>The names of the columns of rows.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["ShopOrderId", "TrackingNumber", "Mutation", "Variables"];

    private ShopifyFulfillments(string file) => this.file = file;

    /// <summary>Reads the response of a query for fulfillment orders.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="McfOrderFileException">The file cannot be read or contains no fulfillment orders.</exception>
    public static ShopifyFulfillments Load(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new McfOrderFileException(
                $"'{Path.GetFileName(path)}' cannot be read: {failure.Message.TrimEnd('.')}.",
                path,
                "Save the response of Shopify's query for fulfillment orders as JSON.",
                failure);
        }
    }

    /// <summary>Reads the response of a query for fulfillment orders.</summary>
    /// <param name="json">The response.</param>
    /// <param name="path">The file that contains it.</param>
    public static ShopifyFulfillments Parse(string json, string path)
    {
        using var document = JsonDocument.Parse(json);
        var found = new ShopifyFulfillments(path);
        found.Take(document.RootElement);

        // A shop without open orders responds with an empty list: each parcel then has its own error.
        var isUsable = found.orders.Count > 0 || found.fulfillmentByNumber.Count > 0 || found.hasEmptyList;
        return isUsable ? found : throw new McfOrderFileException(
            $"'{Path.GetFileName(path)}' contains no fulfillment orders of Shopify.",
            path,
            "Request id, orderName and lineItems { id sku remainingQuantity } of fulfillmentOrders, and save the response.");
    }

    /// <summary>The variables of the mutation that reports a parcel to Shopify.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="tracking">Carrier, number and URL.</param>
    /// <param name="notifies">Whether Shopify notifies the buyer.</param>
    public ShopRow Row(McfParcel parcel, JsonObject tracking, bool notifies)
    {
        // A run that ended between the shop and Complete-McfParcel returns its parcels again.
        if (fulfillmentByNumber.TryGetValue(parcel.TrackingNumber, out var same))
        {
            if (Correction.MayConcernCarrier(parcel) && same.Carrier != tracking["company"]?.GetValue<string>())
            {
                return Update(parcel, same.Id, tracking, notifies);
            }

            return ShopRow.None(
                $"has the number '{parcel.TrackingNumber}', which a fulfillment in the template already has: the shop needs nothing. "
                    + "Confirm the parcel with Complete-McfParcel.");
        }

        // The template says which of the numbers the shop has, the newest first.
        var numbers = parcel.UnconfirmedNumbers.Reverse().Append(parcel.PreviousNumber ?? "");
        if (numbers.FirstOrDefault(fulfillmentByNumber.ContainsKey) is { } known)
        {
            return Update(parcel, fulfillmentByNumber[known].Id, tracking, notifies);
        }

        return parcel.Change == McfParcelChange.Corrected
            ? ShopRow.None(
                $"replaces {Correction.Replaced(parcel)}, which no fulfillment in the template has. Request fulfillments "
                    + "{ id trackingInfo { number company } } of the orders, too, or change the parcel in Shopify.")
            : Create(parcel, tracking, notifies);
    }

    private static ShopRow Update(McfParcel parcel, string id, JsonObject tracking, bool notifies) =>
        Variables(parcel, "fulfillmentTrackingInfoUpdate", new JsonObject
        {
            ["fulfillmentId"] = id,
            ["trackingInfoInput"] = tracking,
            ["notifyCustomer"] = notifies,
        });

    private ShopRow Create(McfParcel parcel, JsonObject tracking, bool notifies)
    {
        var lines = ShopRows.WholeLines(parcel).ToList();
        if (lines.Count == 0)
        {
            return ShopRow.None(ShopRows.FindLineProblem(parcel)!);
        }

        var taken = new Dictionary<OpenLine, int>();
        foreach (var line in lines)
        {
            var missing = line.Quantity - Take(parcel, line, taken);
            if (missing > 0)
            {
                return ShopRow.None(
                    FormattableString.Invariant($"contains {line.Quantity} x '{line.ShopSku}', of which {missing} are not open in the ")
                        + $"template. Check order '{parcel.ShopOrderId}' in Shopify.");
            }
        }

        foreach (var (line, count) in taken.Select(pair => (pair.Key, pair.Value)))
        {
            line.Remaining -= count;
        }

        return Variables(parcel, "fulfillmentCreate", new JsonObject
        {
            ["fulfillment"] = new JsonObject
            {
                ["lineItemsByFulfillmentOrder"] = new JsonArray([.. taken
                    .GroupBy(pair => pair.Key.OrderId, StringComparer.Ordinal)
                    .Select(order => (JsonNode)new JsonObject
                    {
                        ["fulfillmentOrderId"] = order.Key,
                        ["fulfillmentOrderLineItems"] = new JsonArray([.. order.Select(pair => (JsonNode)new JsonObject
                        {
                            ["id"] = pair.Key.Id,
                            ["quantity"] = pair.Value,
                        })]),
                    })]),
                ["trackingInfo"] = tracking,
                ["notifyCustomer"] = notifies,
            },
        });
    }

    private int Take(McfParcel parcel, McfParcelLine line, Dictionary<OpenLine, int> taken)
    {
        var left = line.Quantity;
        var open = orders
            .Where(order => Name(order.OrderName) == Name(parcel.ShopOrderId))
            .SelectMany(order => order.Lines)
            .Where(one => string.Equals(one.Sku, line.ShopSku, StringComparison.OrdinalIgnoreCase));
        foreach (var one in open)
        {
            taken.TryGetValue(one, out var before);
            var count = Math.Min(left, one.Remaining - before);
            if (count > 0)
            {
                taken[one] = before + count;
                left -= count;
            }
        }

        return line.Quantity - left;
    }

    private static ShopRow Variables(McfParcel parcel, string mutation, JsonObject variables) => ShopRow.Of(
        Columns, parcel.ShopOrderId, parcel.TrackingNumber, mutation, variables.ToJsonString(ShopJson.Options));

    private static string Name(string name) => name.Trim().TrimStart('#').ToUpperInvariant();

    // Lists are nodes or edges, at any depth: orders with fulfillment orders, or fulfillment orders themselves.
    private void Take(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Take(item);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var id = Text(element, "id") ?? "";
        if (id.StartsWith(OrderPrefix, StringComparison.Ordinal))
        {
            var lines = new List<OpenLine>();
            TakeLines(element, id, lines);
            orders.Add((Text(element, "orderName") ?? "", id, lines));
        }
        else if (id.StartsWith(FulfillmentPrefix, StringComparison.Ordinal) && element.TryGetProperty("trackingInfo", out var infos)
            && infos.ValueKind == JsonValueKind.Array)
        {
            foreach (var info in infos.EnumerateArray())
            {
                if (Text(info, "number") is { } number)
                {
                    fulfillmentByNumber[number] = (id, Text(info, "company"));
                }
            }
        }

        foreach (var member in element.EnumerateObject())
        {
            hasEmptyList |= member.Name is "nodes" or "edges" && member.Value.ValueKind == JsonValueKind.Array
                && member.Value.GetArrayLength() == 0;
            Take(member.Value);
        }
    }

    private void TakeLines(JsonElement element, string orderId, List<OpenLine> lines)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                TakeLines(item, orderId, lines);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("remainingQuantity", out var left) && Text(element, "id") is { } id)
            {
                lines.Add(new OpenLine(orderId, id, Text(element, "sku")) { Remaining = Quantity(left, id) });
                return;
            }

            foreach (var member in element.EnumerateObject())
            {
                TakeLines(member.Value, orderId, lines);
            }
        }
    }

    private int Quantity(JsonElement value, string lineId) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? count : throw new McfOrderFileException(
            $"'{Path.GetFileName(file)}' cannot be read: remainingQuantity of the line '{lineId}' is not a number of units.",
            file,
            "Save the response of Shopify's query for fulfillment orders as JSON, without changes.");

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private sealed class OpenLine(string orderId, string id, string? sku)
    {
        public string OrderId { get; } = orderId;

        public string Id { get; } = id;

        public string? Sku { get; } = sku;

        public int Remaining { get; set; }
    }
}
