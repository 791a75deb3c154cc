using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Validation;

/// <summary>
/// Validates boxes and their content, without a request to the service. Source: setPackingInformation and
/// generateShipmentContentUpdatePreviews, Fulfillment Inbound 2024-03-20.
/// </summary>
internal static class InboundPackageValidator
{
    private const string Boxes = "Boxes";
    private const int MostBoxes = 5000;
    private const int MostOfABox = 10_000;
    private const int MostSize = 100_000;

    private static readonly string[] LengthUnits = ["IN", "CM"];
    private static readonly string[] WeightUnits = ["LB", "KG"];

    /// <summary>Finds all validation errors of the boxes of a plan.</summary>
    /// <param name="packages">The boxes, each with its packing group or shipment.</param>
    public static IReadOnlyList<McfValidationError> Validate(IReadOnlyList<McfInboundPackage> packages)
    {
        var errors = CheckBoxes(packages, static (scope, package) =>
        {
            if (string.IsNullOrWhiteSpace(package.PackingGroupId) == string.IsNullOrWhiteSpace(package.ShipmentId))
            {
                scope.Add(
                    nameof(package.PackingGroupId),
                    package.PackingGroupId,
                    "must be set before the placement is confirmed, and ShipmentId after it; not both.");
            }
        });
        return errors;
    }

    /// <summary>Finds all validation errors of the new content of a shipment.</summary>
    /// <param name="items">All units.</param>
    /// <param name="boxes">All boxes.</param>
    public static IReadOnlyList<McfValidationError> ValidateContent(
        IReadOnlyList<McfInboundRequestItem> items, IReadOnlyList<McfInboundPackage> boxes)
    {
        var scope = new ValidationScope(null);
        if (items.Count == 0)
        {
            scope.Add("Items", "0", "must contain at least one SKU; to remove all units, cancel the plan.");
        }

        return
        [
            .. scope.ValidationErrors,
            .. InboundPlanValidator.CheckItems("Items", items, marketplaceId: null),
            .. CheckBoxes(boxes, static (_, _) => { }),
        ];
    }

    private static List<McfValidationError> CheckBoxes(
        IReadOnlyList<McfInboundPackage> packages, Action<ValidationScope, McfInboundPackage> checkGroup)
    {
        var scope = new ValidationScope(null);
        if (packages.Count is 0 or > MostBoxes)
        {
            scope.Add(Boxes, TextRules.Number(packages.Count), $"must be 1 to {TextRules.Number(MostBoxes)}.");
        }

        var ofItems = new List<McfValidationError>();
        for (var i = 0; i < packages.Count; i++)
        {
            var (part, package) = (scope.Inside(Boxes, i, packages.Count), packages[i]);
            checkGroup(part, package);
            Check(part, package);
            var list = $"{ValidationScope.At(Boxes, i)}.{nameof(package.Items)}";
            ofItems.AddRange(InboundPlanValidator.CheckItems(list, package.Items, marketplaceId: null));
        }

        return [.. scope.ValidationErrors, .. ofItems];
    }

    private static void Check(ValidationScope scope, McfInboundPackage package)
    {
        if (package.Quantity is < 1 or > MostOfABox)
        {
            scope.Add(nameof(package.Quantity), TextRules.Number(package.Quantity), $"must be 1 to {TextRules.Number(MostOfABox)}.");
        }

        Size(scope, nameof(package.Length), package.Length);
        Size(scope, nameof(package.Width), package.Width);
        Size(scope, nameof(package.Height), package.Height);
        Size(scope, nameof(package.Weight), package.Weight);
        scope.OneOf(nameof(package.DimensionUnit), package.DimensionUnit, Upper, LengthUnits);
        scope.OneOf(nameof(package.WeightUnit), package.WeightUnit, Upper, WeightUnits);
        if (scope.Required(nameof(package.ContentSource), package.ContentSource))
        {
            scope.OneOf(nameof(package.ContentSource), package.ContentSource, BoxContentSources.Normalize, BoxContentSources.All);
        }

        var listsContent = BoxContentSources.Normalize(package.ContentSource) == BoxContentSources.BoxContentProvided;
        if (listsContent != package.Items.Count > 0)
        {
            scope.Add(
                nameof(package.Items),
                TextRules.Number(package.Items.Count),
                listsContent
                    ? "must list the content of the box, or ContentSource must be MANUAL_PROCESS or BARCODE_2D."
                    : "must be empty unless ContentSource is BOX_CONTENT_PROVIDED.");
        }
    }

    private static void Size(ValidationScope scope, string member, decimal? value)
    {
        if (value is null)
        {
            scope.Add(member, null, "is required.");
        }
        else if (value is <= 0 or > MostSize)
        {
            scope.Add(
                member, FormattableString.Invariant($"{value}"), $"must be greater than 0 and at most {TextRules.Number(MostSize)}.");
        }
    }

    private static string? Upper(string? text) => text?.Trim().ToUpperInvariant();
}
