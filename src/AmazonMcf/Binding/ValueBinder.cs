using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using AmazonMcf.OrderFiles.Columns;
using AmazonMcf.OrderFiles.Values;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts plain values with the same strict rules as cells of order files. PowerShell itself would read <c>'1,00'</c> as 100, 2.5 as 2
/// and <c>$true</c> as 1.
/// </summary>
internal static class ValueBinder
{
    /// <summary>Converts a value.</summary>
    /// <param name="type">The target type, not nullable.</param>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    /// <param name="path">The path of the member in an order; empty for a value without a member.</param>
    /// <exception cref="BindingFailedException">The value cannot be converted with certainty.</exception>
    public static object? Convert(Type type, object value, string path)
    {
        if (type == typeof(string))
        {
            return Text(PlainText.Of(value)!, OrderMembers.FormOf(path));
        }

        if (InputObject.IsBag(value) || value is IEnumerable and not string)
        {
            throw new BindingFailedException("", $"must be {Kind(type)}, not an object or a list.");
        }

        object? converted =
            type == typeof(bool) ? Flag(value)
            : type == typeof(int) ? Whole(value)
            : type == typeof(decimal) ? Amount(value)
            : Other(type, value);
        return converted ?? throw new BindingFailedException("", $"must be {Kind(type)}, not '{InvariantText.Of(value)}'.");
    }

    private static string? Text(string text, ValueForm? form)
    {
        if (form is null || string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        var repaired = CellRepair.Of(text, form.Value);
        return repaired is not null && CellDamage.Of(repaired, form.Value) is { } rule
            ? throw new BindingFailedException("", rule)
            : repaired;
    }

    private static bool? Flag(object value) =>
        value is bool truth ? truth
        : value is SwitchParameter given ? given.IsPresent
        : value is string or int or long && FlagText.TryRead(InvariantText.Of(value)!.Trim(), out var flag) ? flag
        : null;

    private static int? Whole(object value)
    {
        var isRead = value is string text
            ? NumberText.TryReadWhole(Number(text), out var number)
            : TryExact(value, out var exact) & NumberText.TryConvertWhole(exact, out number);
        return isRead ? number : null;
    }

    private static decimal? Amount(object value)
    {
        var isRead = value is string text ? NumberText.TryReadAmount(Number(text), out var amount) : TryExact(value, out amount);
        return isRead ? amount : null;
    }

    private static string Number(string text) =>
        text.Trim() is { Length: > 0 } cell ? CellRepair.Of(cell, ValueForm.Number) ?? "" : "";

    // Numbers only: a date, a character and a truth value are convertible, too.
    private static bool TryExact(object value, out decimal number)
    {
        number = 0;
        if (value is not (sbyte or byte or short or ushort or int or uint or long or ulong or decimal or double or float or BigInteger))
        {
            return false;
        }

        try
        {
            number = value is BigInteger large ? (decimal)large : System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static object? Other(Type type, object value)
    {
        try
        {
            return LanguagePrimitives.ConvertTo(value, type, CultureInfo.InvariantCulture);
        }
        catch (PSInvalidCastException)
        {
            return null;
        }
    }

    private static string Kind(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(decimal) ? "a number"
        : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type))
        : "a value of type " + type.Name;
}
