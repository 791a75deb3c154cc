using System.Management.Automation;
using AmazonMcf.OrderFiles.Text;

namespace AmazonMcf.Binding;

/// <summary>Rejects encodings that no file can be read with.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateEncodingAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (InputObject.Unwrap(arguments) is string name && TextEncodings.Trouble(name) is { } trouble)
        {
            throw new ValidationMetadataException($"{trouble.Message} {trouble.RecommendedAction}");
        }
    }
}
