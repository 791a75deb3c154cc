using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.Binding;

/// <summary>Converts the delimiter of an order file, which is one character or the word tab.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DelimiterTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is null or char
        ? value
        : PlainText.Of(value) is { } text && Delimiters.Named(text) is { } delimiter
            ? delimiter
            : throw new BindingFailedException("", "must be one character, or 'tab'.");
}
