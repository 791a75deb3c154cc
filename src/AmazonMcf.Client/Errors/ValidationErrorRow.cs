using AmazonMcf.Model;

namespace AmazonMcf.Errors;

/// <summary>Describes all validation errors of one row.</summary>
internal static class ValidationErrorRow
{
    /// <summary>For an order that would have been placed.</summary>
    public static string Describe(IReadOnlyList<McfValidationError> errors) => About(errors, " is held back.");

    /// <summary>For another request about an order, such as a change or a return.</summary>
    public static string OfRequest(IReadOnlyList<McfValidationError> errors) => About(errors, ":");

    private static string About(IReadOnlyList<McfValidationError> errors, string what)
    {
        var order = errors.Select(error => error.SellerFulfillmentOrderId).FirstOrDefault(id => !string.IsNullOrEmpty(id));
        var text = List(errors);
        return order is null ? text : $"Order '{order}'{what} {text}";
    }

    public static string List(IReadOnlyList<McfValidationError> errors) =>
        string.Join(" ", errors.Select(error => Sentence(error.ToString())));

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";
}
