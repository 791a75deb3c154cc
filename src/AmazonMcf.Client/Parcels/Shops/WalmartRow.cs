using System.Globalization;
using System.Text.Json.Nodes;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Parcels.Shops;

/// <summary>
/// The request that ships lines of a Walmart order. Walmart forbids parcels of Amazon Logistics, knows the carriers of its list only, and
/// changes no line that is shipped.
/// </summary>
internal static class WalmartRow
{
    private static readonly DateTime Epoch = new(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The request for a parcel.</summary>
    /// <param name="parcel">The parcel.</param>
    /// <param name="carrier">Walmart's name of the carrier; null if it has none.</param>
    public static ShopRow Of(McfParcel parcel, string? carrier)
    {
        var lines = ShopRows.WholeLines(parcel).ToList();
        if (Problem(parcel, carrier) is { } problem)
        {
            return ShopRow.None(problem);
        }

        if (parcel.ShipDate is null)
        {
            return ShopRow.None(
                "has no ship date yet, which Walmart requires. Do not complete it: the next run returns it again, with the date.") with
            {
                IsPending = true,
            };
        }

        var tracking = (parcel.ShipDate.Value, carrier!, parcel);
        var body = new JsonObject
        {
            ["orderShipment"] = new JsonObject
            {
                ["orderLines"] = new JsonObject
                {
                    ["orderLine"] = new JsonArray([.. lines.Select(line => (JsonNode)Line(line, tracking))]),
                },
            },
        };
        return ShopRows.Request(parcel, $"/v3/orders/{Uri.EscapeDataString(parcel.ShopOrderId)}/shipping", body);
    }

    private static string? Problem(McfParcel parcel, string? carrier)
    {
        if (CarrierLookup.IsAmazonLogistics(parcel))
        {
            return "is delivered by Amazon Logistics, which Walmart forbids. Inform the buyer, and block Amazon Logistics for this "
                + "channel (feature BLOCK_AMZL).";
        }

        if (parcel.Change == McfParcelChange.Corrected)
        {
            return $"replaces {Correction.Replaced(parcel)}, and Walmart does not change lines that are shipped. Inform the buyer.";
        }

        if (carrier is null)
        {
            return $"has a carrier that Walmart's list does not contain ('{parcel.Carrier}'). Map it with -CarrierMap.";
        }

        return ShopRows.FindLineProblem(parcel);
    }

    private static JsonObject Line(McfParcelLine line, (DateTime Shipped, string Carrier, McfParcel Parcel) tracking) => new()
    {
        ["lineNumber"] = line.ShopLineId,
        ["orderLineStatuses"] = new JsonObject
        {
            ["orderLineStatus"] = new JsonArray(new JsonObject
            {
                ["status"] = "Shipped",
                ["statusQuantity"] = new JsonObject
                {
                    ["unitOfMeasurement"] = "EACH",
                    ["amount"] = line.Quantity.ToString(CultureInfo.InvariantCulture),
                },
                ["trackingInfo"] = new JsonObject
                {
                    ["shipDateTime"] = (long)(IsoTime.ToUtc(tracking.Shipped) - Epoch).TotalMilliseconds,
                    ["carrierName"] = new JsonObject { ["carrier"] = tracking.Carrier },
                    ["methodCode"] = "Standard",
                    ["trackingNumber"] = tracking.Parcel.TrackingNumber,
                    ["trackingURL"] = tracking.Parcel.TrackingUrl,
                },
            }),
        },
    };
}
