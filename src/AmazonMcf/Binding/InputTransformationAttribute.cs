using System.Globalization;
using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Converts an argument to the type of a parameter, or reports in one sentence what the parameter requires.</summary>
internal abstract class InputTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc />
    public sealed override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        var value = AsTyped(inputData);
        try
        {
            return Transform(value);
        }
        catch (BindingFailedException failure)
        {
            // After an invalid cast, PowerShell tries the other parameters that accept pipeline input.
            Exception cause = IsForOthers(value) ? new PSInvalidCastException(failure.Message, failure) : failure;
            throw new ArgumentTransformationMetadataException(failure.Message, cause);
        }
    }

    /// <summary>Converts a value, or throws.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    /// <returns>The value for the parameter.</returns>
    protected abstract object? Transform(object? value);

    /// <summary>
    /// Whether an unsuitable value may bind to a different parameter: an order or a row from the pipeline, which other parameters bind as a
    /// whole or by its members.
    /// </summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    private protected virtual bool IsForOthers(object? value) => false;

    // PowerShell parses 2d as the decimal 2 and 0012 as 12; the wrapper keeps the text as typed.
    private static object? AsTyped(object? value) =>
        value is PSObject { BaseObject: int or long or decimal or double } number
            ? LanguagePrimitives.ConvertTo(number, typeof(string), CultureInfo.InvariantCulture)
            : InputObject.Unwrap(value);
}
