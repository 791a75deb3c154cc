using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Rejects time spans of zero or less.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidatePositiveAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (InputObject.Unwrap(arguments) is TimeSpan span && span <= TimeSpan.Zero)
        {
            throw new ValidationMetadataException("The time span must be above zero.");
        }
    }
}
