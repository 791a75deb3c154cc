using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Columns;

namespace AmazonMcf.Parcels;

/// <summary>
/// Finds the carrier of a parcel by Amazon's text, and checks the text against the tracking number. Amazon's list of carriers is open: an
/// unknown one passes with a warning.
/// </summary>
internal sealed class CarrierLookup
{
    private static readonly Dictionary<string, Carrier> ByText = CarrierTable.All
        .SelectMany(carrier => carrier.Texts.Append(carrier.Name).Select(text => (Key: Key(text), carrier)))
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().carrier, StringComparer.Ordinal);

    private static readonly string[] OwnPrefixes = ["AMZN", "AMZL", "AMAZON"];

    private readonly Dictionary<string, string> map = new(StringComparer.Ordinal);

    /// <summary>Creates a lookup.</summary>
    /// <param name="map">
    /// Maps texts of Amazon to carriers, before the table is searched; null for none. It must not have a problem.
    /// </param>
    public CarrierLookup(IDictionary<string, string>? map = null)
    {
        foreach (var entry in map ?? new Dictionary<string, string>())
        {
            this.map[Key(entry.Key)] = entry.Value.Trim();
        }
    }

    /// <summary>Finds the carrier of a parcel.</summary>
    /// <param name="text">Amazon's code or display text; null or empty for none.</param>
    /// <param name="number">The tracking number; null or empty for none.</param>
    /// <param name="checksNumber">Whether the number is compared with the forms of the carrier's numbers.</param>
    public CarrierMatch Find(string? text, string? number, bool checksNumber = true)
    {
        var named = string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
        var other = named is not null && map.TryGetValue(Key(named), out var value) ? value : null;
        var mapped = other ?? named;
        var match = Match(mapped, number, checksNumber);
        return match with
        {
            Warning = match.Warning ?? (match.Carrier is null && mapped is not null && other is null ? Unknown(mapped) : null),
            IsAmazonLogistics = IsAmazonLogistics(named, number) || IsAmazonLogistics(mapped, number),
        };
    }

    /// <summary>Whether Amazon itself carries a parcel: its number tells, also if the text names a different carrier.</summary>
    /// <param name="parcel">The parcel.</param>
    public static bool IsAmazonLogistics(McfParcel parcel) => parcel.IsAmazonLogistics
        || IsAmazonLogistics(parcel.CarrierText, parcel.TrackingNumber)
        || IsAmazonLogistics(parcel.Carrier, parcel.TrackingNumber);

    /// <summary>The carrier of a parcel for messages, with the one that its number tells if that is different.</summary>
    /// <param name="parcel">The parcel.</param>
    public static string Describe(McfParcel parcel) =>
        IsAmazonLogistics(parcel) && !IsAmazonLogistics(parcel.Carrier, null)
            ? $"{parcel.Carrier ?? "an unknown carrier"} (in fact {CarrierTable.AmazonLogistics.Name})"
            : parcel.Carrier ?? "an unknown carrier";

    /// <summary>What is wrong with a map of carriers; null if each entry maps a text to a name.</summary>
    /// <param name="map">The map.</param>
    public static string? FindMapProblem(IDictionary<string, string> map)
    {
        foreach (var entry in map)
        {
            if (Key(entry.Key).Length == 0 || string.IsNullOrWhiteSpace(entry.Value))
            {
                return $"must map Amazon's text for a carrier to a name, and maps '{entry.Key}' to '{entry.Value}'.";
            }
        }

        return null;
    }

    /// <summary>What is wrong with a name that a user gives for a carrier; null if a carrier of the table or of the map has it.</summary>
    /// <param name="name">The name.</param>
    public string? FindProblem(string name)
    {
        if (OfText(name) is not null || map.ContainsKey(Key(name)) || map.Values.Any(value => Key(value) == Key(name)))
        {
            return null;
        }

        var known = CarrierTable.All.SelectMany(carrier => carrier.Texts.Prepend(carrier.Name));
        return $"'{name}' is not the name of a known carrier, such as UPS, FedEx or Amazon Logistics.{NearMatch.Suggest(name, known)}";
    }

    /// <summary>Whether a text names the carrier of a parcel.</summary>
    public static bool IsSame(string text, McfParcel parcel) =>
        (OfText(text) is { IsAmazonLogistics: true } && IsAmazonLogistics(parcel))
        || Key(text) == Key(parcel.Carrier ?? "")
        || (parcel.CarrierText is { } own && Key(text) == Key(own));

    private static CarrierMatch Match(string? name, string? number, bool checksNumber)
    {
        var carrier = name is null ? null : OfText(name);
        if (number is null || TrackingNumber.Plain(number) is not { Length: > 0 } plain)
        {
            return new CarrierMatch(carrier?.Name ?? name, carrier, null);
        }

        if (carrier is null && TrackingNumber.OwnerOf(plain) is { } owner && (name is null || owner.IsAmazonLogistics))
        {
            return new CarrierMatch(owner.Name, owner, null);
        }

        var warning = carrier is null || !checksNumber ? null : TrackingNumber.Doubt(carrier, plain);
        return new CarrierMatch(carrier?.Name ?? name, carrier, warning);
    }

    private static bool IsAmazonLogistics(string? text, string? number) =>
        (text is not null && OfText(text) is { IsAmazonLogistics: true })
        || TrackingNumber.OwnerOf(TrackingNumber.Plain(number ?? "")) is { IsAmazonLogistics: true };

    // AMZN_DE, AMZL_IN, Amazon.com and similar texts name the country or the unit of Amazon that delivers.
    private static Carrier? OfText(string text)
    {
        var key = Key(text);
        return ByText.TryGetValue(key, out var carrier) ? carrier
            : Array.Exists(OwnPrefixes, prefix => key.StartsWith(prefix, StringComparison.Ordinal)) ? CarrierTable.AmazonLogistics
            : null;
    }

    // A user who maps a text to a name knows the carrier.
    private static string Unknown(string text) =>
        $"The carrier '{text}' is unknown. Its name is passed on as it is; use -CarrierMap to map it.";

    private static string Key(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
