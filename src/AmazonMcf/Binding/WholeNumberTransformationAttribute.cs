using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>
/// Converts an argument to a whole number without rounding. PowerShell itself would read <c>'1,00'</c> as 100 and 2.5 as 2.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WholeNumberTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return InputObject.Unwrap(inputData) is { } value ? ValueBinder.Convert(typeof(int), value, "") : null;
        }
        catch (BindingFailedException failure)
        {
            // After an invalid cast, PowerShell tries the other parameters that accept pipeline input.
            throw new ArgumentTransformationMetadataException(failure.Message, new PSInvalidCastException(failure.Message, failure));
        }
    }
}
