using System.Collections;
using System.Management.Automation;
using AmazonMcf.OrderFiles;

namespace AmazonMcf.Binding;

/// <summary>Rejects values that would make every order invalid.</summary>
/// <param name="kind">What the value is for.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateOrderValueAttribute(OrderValue kind) : ValidateArgumentsAttribute
{
    /// <inheritdoc />
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        var errors = Values(InputObject.Unwrap(arguments)).SelectMany(value => OrderValueRules.Find(kind, value)).ToList();
        if (errors.Count > 0)
        {
            throw new ValidationMetadataException(string.Join(" ", errors.Select(error => "The " + error)));
        }
    }

    private static IEnumerable<object> Values(object? arguments) => arguments switch
    {
        null => [],
        IDictionary map => [InvariantText.Table(map)!],
        string[] texts => texts.Select(text => text ?? ""),
        _ => [arguments],
    };
}
