namespace AmazonMcf.Binding;

/// <summary>Lets a parameter take order ids as text or inside objects of other commands.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OrderIdTransformationAttribute : InputTransformationAttribute
{
    private static readonly string[] Names = ["SellerFulfillmentOrderId", "OrderId", "Id"];

    /// <inheritdoc />
    protected override object? Transform(object? value) => InputObject.Items(value).Select(Read).ToArray();

    private static string Read(object? item) =>
        item is null || !InputObject.IsBag(item)
            ? item?.ToString() ?? ""
            : Names.Select(name => InputObject.Find(item, name)).FirstOrDefault(id => id is not null)?.ToString()
                ?? throw new BindingFailedException("", $"of type {item.GetType().Name} has no member SellerFulfillmentOrderId.");
}
