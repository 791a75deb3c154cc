using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;

/// <summary>What is in the way of an order or of an offer.</summary>
internal static class Constraints
{
    /// <summary>The code for units that are not there.</summary>
    public const string NotEnough = "ItemQuantityNotAvailable";

    /// <summary>The code for a speed that is not offered.</summary>
    public const string TierUnavailable = "DeliverySLAUnavailable";

    private const string Kind = "ValidationError";
    private const string Sku = "amazonSku";
    private const string Tier = "serviceTier";

    /// <summary>There are not enough units of a SKU.</summary>
    public static Constraint NotEnoughUnits(string sku) =>
        Make(NotEnough, $"There is not enough quantity of item {sku}.", (Sku, sku));

    /// <summary>The goods cannot be packed as the seller asks.</summary>
    public static Constraint NoPackaging(string sku) =>
        Make("PackagingOptionUnavailable", $"The packaging is not available for item {sku}.", (Sku, sku));

    /// <summary>A speed is not offered to the destination.</summary>
    public static Constraint NoTier(string tier) =>
        Make(TierUnavailable, $"{tier} delivery is not available for the destination.", (Tier, tier));

    /// <summary>A speed is not offered for a SKU.</summary>
    public static Constraint NoTier(string tier, string sku) =>
        Make(TierUnavailable, $"{tier} delivery unavailable for {sku}", (Tier, tier), (Sku, sku));

    /// <summary>Nothing can be delivered to the destination.</summary>
    public static Constraint BadAddress(string? postalCode) => Make(
        "InvalidDestinationAddress", "The destination address is not valid.", ("postalCode", postalCode ?? ""));

    private static Constraint Make(string code, string message, params (string Type, string Value)[] details) => new()
    {
        Code = code,
        Type = Kind,
        Message = message,
        Details = [.. details.Select(detail => new ConstraintDetail { Type = detail.Type, Value = detail.Value })],
    };
}
