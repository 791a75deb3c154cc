namespace AmazonMcf.Binding;

/// <summary>Lets a parameter take a time as DateTime, DateTimeOffset or text; without a zone it is UTC.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UtcTimeTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is null ? null : UtcTime.Read(value);
}
