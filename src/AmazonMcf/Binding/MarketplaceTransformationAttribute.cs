using AmazonMcf.Connection;

namespace AmazonMcf.Binding;

/// <summary>Lets a parameter take a marketplace by its code, its country or its id.</summary>
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
                    $"'{value}' is not a marketplace; known are {string.Join(", ", McfMarketplaces.All.Select(each => each.Code))}, and "
                        + "their ids."
                );

    /// <inheritdoc />
    private protected override bool IsForOthers(object? value) => InputObject.IsBag(value);
}
