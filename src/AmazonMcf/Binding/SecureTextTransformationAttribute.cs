using SellingPartner.Authentication;

namespace AmazonMcf.Binding;

/// <summary>Converts an argument to a SecureString, from a SecureString or from plain text, which some vaults return.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecureTextTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) => value is string text ? SecretText.From(text) : value;
}
