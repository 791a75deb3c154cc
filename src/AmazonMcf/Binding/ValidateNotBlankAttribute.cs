using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>
/// Rejects text that is empty or blank: in a script, the variable that was to contain the value was not set. Other types are accepted.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateNotBlankAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        var value = InputObject.Unwrap(arguments);
        if (value is string text ? string.IsNullOrWhiteSpace(text) : value is string[] texts && texts.Any(string.IsNullOrWhiteSpace))
        {
            throw new ValidationMetadataException("The value is empty. Write the value, or omit the parameter for its default.");
        }
    }
}
