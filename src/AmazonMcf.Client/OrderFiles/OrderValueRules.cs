using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.OrderFiles.Values;
using AmazonMcf.Validation;

namespace AmazonMcf.OrderFiles;

/// <summary>
/// The rules for values that a user specifies for all orders of a run. A value that violates a rule is a single error,
/// reported before the first order is read.
/// </summary>
internal static class OrderValueRules
{
    /// <summary>Finds what is wrong with a value.</summary>
    /// <param name="kind">What the value is for.</param>
    /// <param name="value">The value: text, a time, a list of features or a map of speeds.</param>
    /// <returns>One sentence per violated rule, without the article at its beginning: <c>value 'x' must ...</c>.</returns>
    public static IReadOnlyList<string> Find(OrderValue kind, object value)
    {
        if (kind == OrderValue.DateFormat)
        {
            return OfDateFormat((string)value);
        }

        var scope = new ValidationScope(null);
        Check(scope, kind, value);
        return [.. scope.ValidationErrors.Select(error => Describe(error, kind))];
    }

    private static void Check(ValidationScope scope, OrderValue kind, object value)
    {
        switch (kind)
        {
            case OrderValue.Comment:
                HeadRules.Comment(scope, (string)value);
                break;
            case OrderValue.Country:
                scope.Country("", (string)value);
                break;
            case OrderValue.Date:
                scope.Plausible("", (DateTime)value);
                break;
            case OrderValue.Email:
                scope.Mail("", (string)value);
                break;
            case OrderValue.Features:
                FeatureRules.Check(scope, (IList<McfFeatureSetting>)value, null);
                break;
            case OrderValue.FulfillmentPolicy:
                HeadRules.Choices(scope, null, null, (string)value);
                break;
            case OrderValue.IdPart:
                OrderIdRules.CheckPart(scope, (string)value);
                break;
            case OrderValue.Speed:
                HeadRules.Choices(scope, (string)value, null, null);
                break;
            case OrderValue.SpeedMap:
                CheckSpeeds(scope, (IDictionary<string, string>)value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    private static void CheckSpeeds(ValidationScope scope, IDictionary<string, string> map)
    {
        foreach (var entry in map)
        {
            if (string.IsNullOrWhiteSpace(entry.Value))
            {
                scope.Add(entry.Key, entry.Value, $"must be one of {string.Join(", ", ShippingSpeedCategories.All)}.");
            }

            scope.OneOf(entry.Key, entry.Value.Trim(), ShippingSpeedCategories.Normalize, ShippingSpeedCategories.All);
        }
    }

    private static string[] OfDateFormat(string format)
    {
        try
        {
            DateFormat.Of(format, null);
            return [];
        }
        catch (McfOrderFileException failure)
        {
            return [$"value '{format}' is not a date format. {failure.RecommendedAction}"];
        }
    }

    private static string Describe(McfValidationError error, OrderValue kind) => kind switch
    {
        OrderValue.SpeedMap => $"value '{error.Value}' for the shipping method '{error.Member}' {error.Rule}",
        OrderValue.Features => $"value '{error.Value}' ({error.Member.Substring(error.Member.LastIndexOf('.') + 1)}) {error.Rule}",
        _ => $"value '{error.Value}' {error.Rule}",
    };
}
