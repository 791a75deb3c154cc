using AmazonMcf.Connection;

namespace AmazonMcf.Binding;

/// <summary>Converts a parameter value to a marketplace, from its code, country or ID.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class MarketplaceTransformationAttribute : InputTransformationAttribute
{
    /// <inheritdoc />
    protected override object? Transform(object? value) =>
        value is null or McfMarketplace
            ? value
            : McfMarketplaces.Find(value.ToString())
                ?? throw new BindingFailedException(
                    "",
                    $"'{value}' is not a known marketplace. Use a marketplace ID or one of these codes: "
                        + $"{string.Join(", ", McfMarketplaces.All.Select(each => each.Code))}."
                );

    /// <inheritdoc />
    private protected override bool IsForOthers(object? value) => InputObject.IsBag(value);
}
