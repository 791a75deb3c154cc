using System.Globalization;
using System.Management.Automation;
using System.Net;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts a value to text for an ID, a SKU or an address. The text of other objects would be their type name, and an order must never be
/// placed with it.
/// </summary>
internal static class PlainText
{
    private const string Rule = "must be text or a number, not a value of type ";

    /// <summary>Whether a value can be converted to text: text, numbers, dates, and simple values such as Guid and Uri.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    public static bool Has(object? value) => value is null or DBNull or string or char or Uri or Version or IPAddress or CultureInfo
        || (value is IFormattable and ValueType);

    /// <summary>The text, independent of the culture.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The path of the member; empty for the value as a whole.</param>
    /// <exception cref="BindingFailedException">The value cannot be converted to text.</exception>
    public static string? Of(object? value, string member = "")
    {
        var plain = InputObject.Unwrap(value);
        return Has(plain) ? InvariantText.Of(plain) : throw new BindingFailedException(member, Rule + TypeName(plain!) + ".");
    }

    /// <summary>
    /// The text for a cell of a row. Other values become their type name, which order validation rejects with row and column.
    /// </summary>
    /// <param name="value">The value.</param>
    public static string? ForCell(object? value)
    {
        var plain = InputObject.Unwrap(value);
        if (Has(plain) || plain is bool or SwitchParameter)
        {
            return InvariantText.Of(plain);
        }

        return "System.Object: " + TypeName(plain!);
    }

    private static string TypeName(object value) => value switch
    {
        PSObject => "System.Management.Automation.PSCustomObject",
        _ => value.GetType().ToString(),
    };
}
