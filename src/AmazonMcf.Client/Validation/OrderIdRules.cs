using AmazonMcf.Model;

namespace AmazonMcf.Validation;

/// <summary>
/// Rules for order ids, and warnings about ids that are valid but known to cause problems. Source: createFulfillmentOrder, Fulfillment
/// Outbound 2020-07-01.
/// </summary>
public static class OrderIdRules
{
    /// <summary>The maximum number of characters of an id.</summary>
    public const int MostCharacters = 40;

    /// <summary>Validates an id.</summary>
    /// <param name="sellerFulfillmentOrderId">The id.</param>
    /// <returns>The validation errors; empty if the id is valid.</returns>
    public static IReadOnlyList<McfValidationError> Validate(string? sellerFulfillmentOrderId)
    {
        var scope = new ValidationScope(sellerFulfillmentOrderId);
        Check(scope, sellerFulfillmentOrderId);
        return scope.ValidationErrors;
    }

    /// <summary>Warns about characters of a valid id that are known to cause problems.</summary>
    /// <param name="sellerFulfillmentOrderId">The id.</param>
    /// <returns>One sentence per risk; empty if there is none.</returns>
    public static IReadOnlyList<string> Warnings(string? sellerFulfillmentOrderId)
    {
        if (string.IsNullOrWhiteSpace(sellerFulfillmentOrderId))
        {
            return [];
        }

        var id = sellerFulfillmentOrderId!;
        if (IsHarmless(id))
        {
            return [];
        }

        var warnings = new List<string>();
        if (id.Contains('+'))
        {
            warnings.Add($"The order id '{id}' contains a plus sign, which the service may read as a space.");
        }

        if (TextRules.HasDoubleBlank(id))
        {
            warnings.Add($"The order id '{id}' contains consecutive spaces: the service may accept the order and then fail to return it.");
        }

        if (id.Contains('/'))
        {
            warnings.Add($"The order id '{id}' contains a slash, which servers in between may treat as the end of the id.");
        }

        if (id.Contains('#'))
        {
            warnings.Add($"The order id '{id}' contains a number sign (#); other programs that read the order must encode it.");
        }

        if (id.Trim().Length != id.Length)
        {
            warnings.Add($"The order id '{id}' begins or ends with a space, which the service may drop.");
        }

        return warnings;
    }

    // What most ids consist of.
    private static bool IsHarmless(string id)
    {
        foreach (var character in id)
        {
            if (!(character is '-' or '_' or '.' || char.IsLetterOrDigit(character)))
            {
                return false;
            }
        }

        return true;
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
        if (TextRules.HasControl(id!))
        {
            scope.Add(Member, id, "must not contain line breaks, tabs or other control characters.");
        }

        if (id is "." or "..")
        {
            scope.Add(Member, id, "must not be '.' or '..': these have a special meaning in URLs.");
        }
    }

    /// <summary>A prefix or suffix leaves characters for the ID, and is part of it.</summary>
    internal static void CheckPart(ValidationScope scope, string part)
    {
        if (part.Length >= MostCharacters)
        {
            scope.Add("", part, $"must be shorter than {TextRules.Number(MostCharacters)} characters.");
        }

        if (TextRules.HasControl(part))
        {
            scope.Add("", part, "must not contain line breaks, tabs or other control characters.");
        }
    }
}
