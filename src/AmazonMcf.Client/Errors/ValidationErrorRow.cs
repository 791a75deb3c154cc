using AmazonMcf.Model;

namespace AmazonMcf.Errors;

/// <summary>Describes all validation errors of one row.</summary>
internal static class ValidationErrorRow
{
    public static string Describe(IReadOnlyList<McfValidationError> errors)
    {
        var order = errors.Select(error => error.SellerFulfillmentOrderId).FirstOrDefault(id => !string.IsNullOrEmpty(id));
        var text = List(errors);
        return order is null ? text : $"Order '{order}' is held back. {text}";
    }

    public static string List(IReadOnlyList<McfValidationError> errors) =>
        string.Join(" ", errors.Select(error => Sentence(error.ToString())));

    private static string Sentence(string text) => text.Length > 0 && text[text.Length - 1] == '.' ? text : text + ".";
}
