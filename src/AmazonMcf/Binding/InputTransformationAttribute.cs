using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Turns what users have into what a parameter needs, and says in one sentence what is needed when it cannot.</summary>
public abstract class InputTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        try
        {
            return Transform(InputObject.Unwrap(inputData));
        }
        catch (BindingFailedException failure)
        {
            throw new ArgumentTransformationMetadataException(failure.Message, failure);
        }
    }

    /// <summary>Turns a value; throws when it cannot.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    /// <returns>The value for the parameter.</returns>
    protected abstract object? Transform(object? value);
}
