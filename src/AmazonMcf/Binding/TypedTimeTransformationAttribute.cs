namespace AmazonMcf.Binding;

/// <summary>
/// Converts an argument to a time in UTC, as users type it: a time without a time zone is local; see <see cref="TypedTime"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TypedTimeTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is null ? null : TypedTime.Read(value);
}
