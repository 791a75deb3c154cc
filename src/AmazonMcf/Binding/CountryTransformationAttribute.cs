using AmazonMcf.Validation;

namespace AmazonMcf.Binding;

/// <summary>Converts the name or the code of a country to its two-letter code.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountryTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value)
    {
        var text = PlainText.Of(value)?.Trim();
        return string.IsNullOrEmpty(text)
            ? null
            : RegionNames.CountryOf(text!)
                ?? throw new BindingFailedException("", $"must be a two-letter country code or the name of a country, not '{text}'.");
    }
}
