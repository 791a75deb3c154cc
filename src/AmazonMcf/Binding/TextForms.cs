using System.Globalization;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>The short forms of model objects as text: <c>19.99 USD</c> for money, <c>BLANK_BOX=Required</c> for a feature.</summary>
internal static class TextForms
{
    /// <summary>Reads a short form.</summary>
    /// <param name="type">The target type.</param>
    /// <param name="text">The text.</param>
    /// <param name="value">The object.</param>
    /// <returns>Whether the type has a short form. Invalid text throws an exception.</returns>
    public static bool TryRead(Type type, string text, out object? value)
    {
        value = type == typeof(McfMoney) ? Money(text) : type == typeof(McfFeatureSetting) ? Feature(text) : null;
        return value is not null;
    }

    private static McfMoney Money(string text)
    {
        var parts = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && char.IsLetter(parts[0][0]))
        {
            Array.Reverse(parts);
        }

        return parts.Length == 2 && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? new McfMoney { Value = amount, CurrencyCode = parts[1].ToUpperInvariant() }
            : throw new BindingFailedException("", "must be an amount and its currency, for example '19.99 USD'.");
    }

    private static McfFeatureSetting Feature(string text)
    {
        var parts = text.Split('=');
        return new() { FeatureName = parts[0].Trim(), FeatureFulfillmentPolicy = parts.Length > 1 ? parts[1].Trim() : "Required" };
    }
}
