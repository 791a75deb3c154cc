using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Rules about the ids that sellers make up for orders, and warnings about ids that are allowed and have brought trouble.
/// Source: createFulfillmentOrder, Fulfillment Outbound 2020-07-01.
/// </summary>
public static class OrderIdRules
{
    /// <summary>The most characters an id may have.</summary>
    public const int MostCharacters = 40;

    /// <summary>Finds what is wrong with an id.</summary>
    /// <param name="sellerFulfillmentOrderId">The id.</param>
    /// <returns>All faults; none when the id may be sent.</returns>
    public static IReadOnlyList<McfValidationError> Validate(string? sellerFulfillmentOrderId)
    {
        var scope = new ValidationScope(sellerFulfillmentOrderId);
        Check(scope, sellerFulfillmentOrderId);
        return scope.ValidationErrors;
    }

    /// <summary>Names what about an allowed id has brought trouble on the way to the service.</summary>
    /// <param name="sellerFulfillmentOrderId">The id.</param>
    /// <returns>One sentence a risk; none for a plain id.</returns>
    public static IReadOnlyList<string> Warnings(string? sellerFulfillmentOrderId)
    {
        if (string.IsNullOrWhiteSpace(sellerFulfillmentOrderId))
        {
            return [];
        }

        var id = sellerFulfillmentOrderId!;
        var warnings = new List<string>();
        if (id.Contains('+'))
        {
            warnings.Add($"The order id '{id}' has a plus sign, which the service may read as a blank.");
        }

        if (TextRules.HasDoubleBlank(id))
        {
            warnings.Add($"The order id '{id}' has two blanks in a row: the service may take the order and then refuse to show it.");
        }

        if (id.Contains('/'))
        {
            warnings.Add($"The order id '{id}' has a slash, which servers on the way may take for the end of the id.");
        }

        if (id.Contains('#'))
        {
            warnings.Add($"The order id '{id}' has a number sign; other programs that read the order must encode it.");
        }

        if (id.Trim().Length != id.Length)
        {
            warnings.Add($"The order id '{id}' begins or ends with a blank, which the service may drop.");
        }

        return warnings;
    }

    internal static void Check(ValidationScope scope, string? id)
    {
        const string Member = nameof(McfOrderRequest.SellerFulfillmentOrderId);
        if (!scope.Required(Member, id))
        {
            return;
        }

        scope.AtMost(Member, id, MostCharacters);
        scope.NoTypeName(Member, id);
        if (id!.Any(char.IsControl))
        {
            scope.Add(Member, id, "must not contain line breaks, tabs or other control characters.");
        }

        if (id is "." or "..")
        {
            scope.Add(Member, id, "must not be a dot or two: web addresses give them another meaning.");
        }
    }
}
