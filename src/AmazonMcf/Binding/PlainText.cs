using System.Globalization;
using System.Management.Automation;
using System.Net;

namespace AmazonMcf.Binding;

/// <summary>
/// Reads what users have as the text of an id, a SKU or an address. Other objects have no text but the name of their type: an order must
/// never be placed under that.
/// </summary>
internal static class PlainText
{
    private const string Rule = "must be text or a number, not a value of type ";

    /// <summary>Whether a value has a text of its own: text, numbers, dates, and small values such as Guid, Uri and IPAddress.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    public static bool Has(object? value) => value is null or DBNull or string or char or Uri or Version or IPAddress or CultureInfo
        || (value is IFormattable and ValueType);

    /// <summary>The text, the same in every culture.</summary>
    /// <param name="value">The value.</param>
    /// <param name="member">The member it is for; empty for the value as a whole.</param>
    /// <exception cref="BindingFailedException">The value has no text of its own.</exception>
    public static string? Of(object? value, string member = "")
    {
        var plain = InputObject.Unwrap(value);
        return Has(plain) ? InvariantText.Of(plain) : throw new BindingFailedException(member, Rule + TypeName(plain!) + ".");
    }

    /// <summary>
    /// The text for a cell of a row. What has no text becomes the name of its type, which the rules for orders hold back with row and
    /// column.
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
