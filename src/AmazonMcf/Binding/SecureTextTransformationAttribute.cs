using AmazonMcf.Session;

namespace AmazonMcf.Binding;

/// <summary>Lets a parameter take a secret as SecureString, or as text where a vault or a variable gives it as such.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecureTextTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is string text ? SecretText.From(text) : value;
}
