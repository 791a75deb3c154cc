namespace AmazonMcf.Binding;

/// <summary>
/// Converts an argument to a time in UTC, as users type it: a time without a time zone is local; see <see cref="TypedTime"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypedTimeTransformationAttribute : InputTransformationAttribute
{
    /// <summary>Whether only a date is accepted, since a duration would start again with each run. Default: false.</summary>
    public bool IsDate { get; set; }

    /// <inheritdoc />
    protected override object? Transform(object? value) => value switch
    {
        null => null,
        _ when IsDate && TypedTime.IsDuration(value) => throw new BindingFailedException(
            "", $"must be a date such as 2026-11-29, not '{value}': a duration would start again with each run."),
        _ when IsDate => ReadDate(value),
        _ => TypedTime.Read(value),
    };

    // The message about times recommends durations.
    private static DateTime ReadDate(object value)
    {
        try
        {
            return TypedTime.Read(value);
        }
        catch (BindingFailedException)
        {
            throw new BindingFailedException("", $"must be a date such as 2026-11-29, not '{value}'.");
        }
    }
}
