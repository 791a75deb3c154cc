using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Reporting;

/// <summary>Validation errors as the rows of a table, one row each.</summary>
public static class ValidationErrorTable
{
    /// <summary>The names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["File", "Row", "OrderId", "Column", "Value", "Rule", "Remedy"];

    /// <summary>The cells of a validation error, in the order of <see cref="Columns"/>; empty text where there is no value.</summary>
    /// <param name="error">The validation error.</param>
    /// <returns>The cells. Personal data is masked.</returns>
    public static IReadOnlyList<string> Cells(McfValidationError error) =>
    [
        error.Path ?? "",
        error.Row?.ToString(CultureInfo.InvariantCulture) ?? "",
        error.SellerFulfillmentOrderId ?? "",
        error.Column is { Length: > 0 } column ? column : error.Member,
        error.Value ?? "",
        error.Rule,
        error.Remedy,
    ];
}
