using AmazonMcf.Model;
using AmazonMcf.OrderFiles.Values;

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
        value = type == typeof(McfMoney) ? Money(text) : type == typeof(McfFeatureSetting) ? FeatureText.Read(text) : null;
        return value is not null;
    }

    private static McfMoney Money(string text)
    {
        return MoneyText.Read(text.Trim(), out var money) is null && money.CurrencyCode.Length > 0
            ? money
            : throw new BindingFailedException("", "must be an amount and its currency, for example '19.99 USD'.");
    }
}
