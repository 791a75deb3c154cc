using System.Globalization;
using System.Management.Automation;

namespace AmazonMcf.Binding;

/// <summary>Turns what users have into what a parameter needs, and says in one sentence what is needed when it cannot.</summary>
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
            // An invalid cast lets PowerShell try the other parameters that take the pipeline.
            Exception cause = IsForOthers(value) ? new PSInvalidCastException(failure.Message, failure) : failure;
            throw new ArgumentTransformationMetadataException(failure.Message, cause);
        }
    }

    /// <summary>Turns a value; throws when it cannot.</summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    /// <returns>The value for the parameter.</returns>
    protected abstract object? Transform(object? value);

    /// <summary>
    /// Whether a value that does not fit may fit another parameter: an order or a row in the pipeline, which others take as a whole or by
    /// its members.
    /// </summary>
    /// <param name="value">The value without PowerShell's wrapping.</param>
    private protected virtual bool IsForOthers(object? value) => false;

    // PowerShell reads 2d as the decimal number 2 and 0012 as 12; the text as it was typed is kept in the wrapping.
    private static object? AsTyped(object? value) =>
        value is PSObject { BaseObject: int or long or decimal or double } number
            ? LanguagePrimitives.ConvertTo(number, typeof(string), CultureInfo.InvariantCulture)
            : InputObject.Unwrap(value);
}
