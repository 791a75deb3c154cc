namespace AmazonMcf.Binding;

/// <summary>
/// Converts an argument to text, from text and numbers only. PowerShell itself would convert any object to its type name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextTransformationAttribute : InputTransformationAttribute
{
    /// <summary>Whether the parameter accepts a list. Default: false.</summary>
    public bool IsList { get; set; }

    /// <summary>Whether spaces around the text are removed, as around IDs in files. Default: false.</summary>
    public bool IsTrimmed { get; set; }

    /// <inheritdoc />
    protected override object? Transform(object? value)
    {
        if (value is null)
        {
            return null;
        }

        return IsList ? InputObject.Items(value).Select(Read).ToArray() : Read(value);
    }

    /// <inheritdoc />
    private protected override bool IsForOthers(object? value) => true;

    private string? Read(object? value) => IsTrimmed ? PlainText.Of(value)?.Trim() : PlainText.Of(value);
}
