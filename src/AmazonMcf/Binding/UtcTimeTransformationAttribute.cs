namespace AmazonMcf.Binding;

/// <summary>Converts an argument to a time in UTC, from DateTime, DateTimeOffset or text. A time without a time zone is UTC.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UtcTimeTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is null ? null : UtcTime.Read(value);
}
