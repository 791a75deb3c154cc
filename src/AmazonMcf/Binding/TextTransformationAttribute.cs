namespace AmazonMcf.Binding;

/// <summary>
/// Lets a text parameter take text and numbers only. Without it PowerShell would take any object for the name of its type.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextTransformationAttribute : InputTransformationAttribute
{
    /// <summary>Whether the parameter takes a list.</summary>
    public bool IsList { get; set; }

    /// <inheritdoc />
    protected override object? Transform(object? value)
    {
        if (value is null)
        {
            return null;
        }

        return IsList ? InputObject.Items(value).Select(item => PlainText.Of(item)).ToArray() : PlainText.Of(value);
    }

    /// <inheritdoc />
    private protected override bool IsForOthers(object? value) => true;
}
