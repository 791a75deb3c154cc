using System.Globalization;
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
            return Transform(AsTyped(inputData));
        }
        catch (BindingFailedException failure)
        {
            throw new ArgumentTransformationMetadataException(failure.Message, Cause(failure));
        }
    }

    /// <summary>Turns a value; throws when it cannot.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    /// <returns>The value for the parameter.</returns>
    protected abstract object? Transform(object? value);

    /// <summary>What PowerShell is told as the cause. An invalid cast lets it try the other parameters that take the pipeline.</summary>
    private protected virtual Exception Cause(BindingFailedException failure) => failure;

    // PowerShell reads 2d as the decimal number 2 and 0012 as 12; the text as it was typed is kept in the wrapping.
    private static object? AsTyped(object? value) =>
        value is PSObject { BaseObject: int or long or decimal or double } number
            ? LanguagePrimitives.ConvertTo(number, typeof(string), CultureInfo.InvariantCulture)
            : InputObject.Unwrap(value);
}
