using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates inbound plans against the documented rules, without a request to the service. Source: createInboundPlan, Fulfillment Inbound
/// 2024-03-20.
/// </summary>
internal static class InboundPlanValidator
{
    private const int MostItems = 2000;
    private const int MostOfSku = 255;
    private const int MostOfLotCode = 256;
    private const int MostUnits = 500_000;
    private const string UnitedStates = "ATVPDKIKX0DER";

    /// <summary>Finds all validation errors of a plan.</summary>
    /// <param name="request">The plan.</param>
    /// <param name="marketplaceId">Its marketplace.</param>
    /// <param name="mostOfName">The most characters of its name.</param>
    public static IReadOnlyList<McfValidationError> Validate(McfInboundPlanRequest request, string marketplaceId, int mostOfName)
    {
        var head = new ValidationScope(null);
        head.AtMost(nameof(request.Name), request.Name, mostOfName);
        InboundAddressRules.Check(head, nameof(request.SourceAddress), request.SourceAddress);
        if (request.Items.Count is 0 or > MostItems)
        {
            head.Add(
                nameof(request.Items),
                TextRules.Number(request.Items.Count),
                $"must be 1 to {TextRules.Number(MostItems)} SKUs; divide more into several plans.");
        }

        return [.. head.ValidationErrors, .. CheckItems(nameof(request.Items), request.Items, marketplaceId)];
    }

    /// <summary>Finds all validation errors of a list of units.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="items">The units.</param>
    /// <param name="marketplaceId">Their marketplace; null if it is not known.</param>
    public static IReadOnlyList<McfValidationError> CheckItems(
        string list, IReadOnlyList<McfInboundRequestItem> items, string? marketplaceId)
    {
        var hasRows = items.Count > 0 && items.All(item => item.Row is not null);
        var scope = new ValidationScope(
            null, hasRows ? new McfOrderSource { Path = items[0].Path, Rows = [.. items.Select(item => item.Row!.Value)] } : null);
        var seen = new Dictionary<(string, DateTime?, string), McfInboundRequestItem>();
        for (var i = 0; i < items.Count; i++)
        {
            var part = scope.Inside(list, i, items.Count);
            Check(part, items[i], marketplaceId);
            CheckRepeated(part, items[i], seen);
        }

        return scope.ValidationErrors;
    }

    private static void Check(ValidationScope scope, McfInboundRequestItem item, string? marketplaceId)
    {
        if (scope.Required(nameof(item.Msku), item.Msku))
        {
            scope.AtMost(nameof(item.Msku), item.Msku, MostOfSku);
            scope.NoInvisible(nameof(item.Msku), item.Msku);
        }

        if (item.Quantity is null)
        {
            scope.Add(nameof(item.Quantity), null, "is required.");
        }
        else if (item.Quantity is < 1 or > MostUnits)
        {
            scope.Add(
                nameof(item.Quantity), TextRules.Number(item.Quantity.Value), $"must be 1 to {TextRules.Number(MostUnits)} units.");
        }

        CheckOwner(scope, nameof(item.LabelOwner), item.LabelOwner);
        CheckOwner(scope, nameof(item.PrepOwner), item.PrepOwner);
        if (marketplaceId == UnitedStates && InboundOwners.Normalize(item.LabelOwner) == InboundOwners.Amazon)
        {
            scope.Add(
                nameof(item.LabelOwner), item.LabelOwner, "must be SELLER or NONE: Amazon does not label units in the United States.");
        }

        scope.Plausible(nameof(item.Expiration), item.Expiration);
        scope.AtMost(nameof(item.ManufacturingLotCode), item.ManufacturingLotCode, MostOfLotCode);
    }

    private static void CheckOwner(ValidationScope scope, string member, string? owner)
    {
        if (scope.Required(member, owner))
        {
            scope.OneOf(member, owner, InboundOwners.Normalize, InboundOwners.All);
        }
    }

    private static void CheckRepeated(
        ValidationScope scope, McfInboundRequestItem item, Dictionary<(string, DateTime?, string), McfInboundRequestItem> seen)
    {
        var key = (item.Msku ?? "", item.Expiration, item.ManufacturingLotCode ?? "");
        if (seen.TryGetValue(key, out var earlier))
        {
            var place = earlier.Row is { } row ? "row " + TextRules.Number(row) : "an earlier item";
            scope.Add(nameof(item.Msku), item.Msku, $"must not repeat {place}; write the sum of the quantities once.");
        }
        else if (!string.IsNullOrWhiteSpace(item.Msku))
        {
            seen.Add(key, item);
        }
    }
}
