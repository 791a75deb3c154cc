using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>Constraints, which explain what cannot be fulfilled, as reason codes.</summary>
internal static class ConstraintMapping
{
    private const string Sku = "amazonSku";
    private const string Tier = "serviceTier";
    private const string QuantityNotAvailable = "ItemQuantityNotAvailable";

    /// <summary>The reason code; one that is unknown is kept unchanged.</summary>
    public static string ReasonOf(Constraint constraint) => constraint.Code switch
    {
        QuantityNotAvailable => UnfulfillableReasons.InventoryUnavailable,
        { Length: > 0 } code => UnfulfillableReasons.Normalize(code)!,
        _ => constraint.Type.NullIfBlank() ?? constraint.Message ?? "",
    };

    /// <summary>The SKUs that a constraint names.</summary>
    public static IEnumerable<string> SkusOf(Constraint constraint) => ValuesOf(constraint, Sku);

    /// <summary>The shipping speeds that a constraint names; none if it applies to all.</summary>
    public static IEnumerable<string> SpeedsOf(Constraint constraint) =>
        ValuesOf(constraint, Tier).Select(tier => FulfillmentValues.TierToModel(tier)!);

    /// <summary>Keeps what the reason code does not say.</summary>
    public static void Keep(IEnumerable<Constraint>? constraints, UnmappedMembers unmapped)
    {
        var index = 0;
        foreach (var constraint in constraints ?? [])
        {
            var path = FormattableString.Invariant($"constraints[{index++}]");
            unmapped.Add(path, constraint.AdditionalData).AddIfAny(path + ".type", constraint.Type)
                .AddIfAny(path + ".code", constraint.Code).AddIfAny(path + ".message", constraint.Message);
            foreach (var detail in constraint.Details ?? [])
            {
                unmapped.AddIfAny(path + "." + detail.Type, detail.Value).Add(path + ".details", detail.AdditionalData);
            }
        }
    }

    private static IEnumerable<string> ValuesOf(Constraint constraint, string type) =>
        (constraint.Details ?? []).Where(detail => string.Equals(detail.Type, type, StringComparison.OrdinalIgnoreCase))
            .Select(detail => detail.Value)
            .OfType<string>();
}
