using AmazonMcf.Parcels.Numbers;

namespace AmazonMcf.Parcels;

/// <summary>A company that carries parcels: how Amazon writes it, what shops call it, and what its tracking numbers look like.</summary>
internal sealed record Carrier
{
    /// <summary>The canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>Codes and display texts of Amazon besides the name. Letters and digits are compared, ignoring case.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The names that shops have for it. A shop that is missing has none.</summary>
    public IReadOnlyDictionary<ShopKind, string> Names { get; init; } = new Dictionary<ShopKind, string>();

    /// <summary>The address of the carrier's tracking page, with <c>{0}</c> for the number; null for none.</summary>
    public string? Link { get; init; }

    /// <summary>The forms of its tracking numbers that are public; empty for none. It may use others.</summary>
    public IReadOnlyList<NumberForm> Numbers { get; init; } = [];

    /// <summary>Whether Amazon itself carries the parcel.</summary>
    public bool IsAmazonLogistics { get; init; }

    /// <summary>What a shop calls the carrier; null if the shop has no name for it.</summary>
    public string? NameIn(ShopKind shop) => Names.TryGetValue(shop, out var name) ? name : null;

    /// <summary>The tracking page of a number; null if the carrier has none.</summary>
    public string? LinkTo(string number) => Link?.Replace("{0}", Uri.EscapeDataString(number));
}
