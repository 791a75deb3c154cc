using System.Management.Automation;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Binding;

/// <summary>Rejects unknown formats of order files.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateOrderFileFormatAttribute : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        var names = OrderFileReader.Formats.Select(format => format.Name);
        if (InputObject.Unwrap(arguments) is string name && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            throw new ValidationMetadataException($"Unknown format '{name}'. Use one of {string.Join(", ", names)}.");
        }
    }
}
