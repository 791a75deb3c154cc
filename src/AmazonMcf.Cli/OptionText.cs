using System.Text.RegularExpressions;

namespace AmazonMcf.Cli;

/// <summary>
/// Converts the parameters of cmdlets in messages of the client core to options of mcf: <c>-ColumnMap @{ OrderId = 'No' }</c> to
/// <c>--column-map "OrderId=No"</c>.
/// </summary>
internal static partial class OptionText
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["FaultPath"] = "--faults",
        ["ResultPath"] = "--results",
        ["ThrottleLimit"] = "--throttle",
    };

    // Parameters whose options have the same name, in the spelling of options.
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal)
    {
        "AllowNewId", "ApiVersion", "CarrierMap", "Channel", "ClientSecretExpires", "ColumnMap", "Country", "DateFormat", "DefaultSpeed",
        "Delimiter", "DisplayableOrderComment", "DisplayableOrderDate", "Embedded", "Encoding",
        "ClaimFor", "FeatureConstraint", "ForbidCarrier", "Format", "KeepFor", "Ledger", "LedgerPassword", "QuotaStore",
        "QuotaStorePassword", "ShopId", "Template",
        "FulfillmentPolicy", "Hold", "HoldUnpaid", "IncludeCancelled", "IncludeFulfilled", "IncludeOnHold",
        "IncludePickup", "IncludeRefunded", "IncludeUnpaid", "Marketplace", "NotificationEmail", "NotifyBuyer", "OrderIdPrefix",
        "OrderIdSuffix", "ResumeFrom",
        "ShipFromCountryCode", "ShippingSpeedCategory", "Since", "SkuMap", "SpeedMap", "UnmappedSku", "Worksheet",
    };

    /// <summary>The text with options instead of parameters.</summary>
    /// <param name="text">A message, a rule or an advice.</param>
    public static string Of(string text) => Parameter().Replace(text, match =>
    {
        if (NameOf(match.Groups["name"].Value) is not { } name)
        {
            return match.Value;
        }

        var pairs = Pair().Matches(match.Groups["table"].Value).Select(pair => $"{name} \"{pair.Groups[1].Value}={pair.Groups[2].Value}\"");
        return match.Groups["table"].Success ? string.Join(' ', pairs) : name;
    });

    /// <summary>The option of a parameter; null if mcf has none.</summary>
    /// <param name="parameter">The name of the parameter, without the hyphen.</param>
    public static string? NameOf(string parameter) => Names.GetValueOrDefault(parameter)
        ?? (Same.Contains(parameter) ? "--" + Hump().Replace(parameter, "-$1").ToLowerInvariant() : null);

    [GeneratedRegex(@"(?<![\w-])-(?<name>[A-Z]\w+)(?: @\{(?<table>[^{}]*)\})?")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"(\w+) = '([^']*)'")]
    private static partial Regex Pair();

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Hump();
}
