using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace AmazonMcf.Cli;

/// <summary>
/// The values of parameters, of XML and of JSON in one form, so that what an MWS client sends and reads can be compared with what the
/// Selling Partner API receives and returns. By Amazon's names, without the product's own.
/// </summary>
internal static class MwsLeaves
{
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["Line1"] = "addressLine1",
        ["Line2"] = "addressLine2",
        ["Line3"] = "addressLine3",
        ["StateOrProvinceCode"] = "stateOrRegion",
        ["PhoneNumber"] = "phone",
        ["NotificationEmailList"] = "notificationEmails",
        ["FulfillmentOrderItem"] = "fulfillmentOrderItems",
        ["FulfillmentShipment"] = "fulfillmentShipments",
        ["ReturnItemList"] = "returnItems",
        ["InvalidReturnItemList"] = "invalidReturnItems",
        ["ReturnAuthorizationList"] = "returnAuthorizations",
        ["ReasonCodeDetailsList"] = "reasonCodeDetails",
    };

    // What the Selling Partner API returns and MWS had no name for.
    private static readonly HashSet<string> Untold = new(StringComparer.OrdinalIgnoreCase)
    {
        "featureConstraints",
        "paymentInformation",
        "shippingNotes",
        "serialNumber",
        "manufacturerLotCodes",
        "amazonFulfillmentTrackingNumber",
        "lockerDetails",
        "deliveryInformation",
        "eventDescription",
        "customerTrackingLink",
        "currentStatusDescription",
    };

    /// <summary>The values of a request, without those every request has.</summary>
    public static IReadOnlyList<MwsLeaf> Of(IEnumerable<KeyValuePair<string, string>> parameters) =>
    [
        .. parameters.Where(parameter => parameter.Key is not ("Action" or "Version")).Select(parameter => Leaf(
            string.Join('.', parameter.Key.Split('.').Where(part => part != "member").Select(part =>
                int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? Text(number - 1) : Name(part))),
            parameter.Value)),
    ];

    /// <summary>The values in the result of a response.</summary>
    public static IReadOnlyList<MwsLeaf> Of(XElement response) =>
        [
            .. response
                .Elements()
                .Where(child => child.Name.LocalName.EndsWith("Result", StringComparison.Ordinal))
                .SelectMany(result => Of(result, "")),
        ];

    /// <summary>The values of a response of the Selling Partner API, as far as MWS has them.</summary>
    public static IReadOnlyList<MwsLeaf> Of(JsonElement element, string path = "") =>
        element.ValueKind switch
        {
            JsonValueKind.Object =>
            [
                .. element
                    .EnumerateObject()
                    .Where(member => !Untold.Contains(member.Name))
                    .SelectMany(member => Of(member.Value, Join(path, member.Name))),
            ],
            JsonValueKind.Array => [.. element.EnumerateArray().SelectMany((entry, index) => Of(entry, Join(path, Text(index))))],
            JsonValueKind.Null => [],
            JsonValueKind.String when element.GetString() is { Length: 0 } => [],
            _ => [Leaf(path, element.ToString())],
        };

    private static IEnumerable<MwsLeaf> Of(XElement element, string path)
    {
        var entries = 0;
        foreach (var child in element.Elements())
        {
            var own = Join(path, child.Name.LocalName == "member" ? Text(entries++) : Name(child.Name.LocalName));
            foreach (var leaf in child.HasElements ? Of(child, own) : child.Value.Length > 0 ? [Leaf(own, child.Value)] : [])
            {
                yield return leaf;
            }
        }
    }

    private static MwsLeaf Leaf(string path, string value)
    {
        path = path.ToUpperInvariant();
        return new(
            path,
            (path.Split('.')[^1], value) switch
            {
                ("FULFILLMENTORDERSTATUS", "NEW") => "RECEIVED",
                ("UNIT", "KG") => "KILOGRAMS",
                ("UNIT", "LB") => "POUNDS",
                (var name, _) when name.EndsWith("DATE", StringComparison.Ordinal) || name == "TIMESTAMP" => DateTimeOffset
                    .Parse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                    .UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                ("VALUE", _) => decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture),
                (_, "True") => "true",
                (_, "False") => "false",
                _ => value,
            }
        );
    }

    private static string Name(string name) => Renamed.TryGetValue(name, out var known) ? known
        : name.EndsWith("DateTime", StringComparison.Ordinal) ? name[..^"Time".Length]
        : name;

    private static string Join(string path, string name) => path.Length == 0 ? name : path + "." + name;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
