using AmazonMcf.Service.Faults;

namespace AmazonMcf.Binding;

/// <summary>Converts an argument to a kind of fault, from its name or the beginning of its name.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FaultKindTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => FaultKind.Find(value?.ToString())
        ?? throw new BindingFailedException("", $"must be one of {string.Join(", ", FaultKind.All)}, not '{value}'.");
}
