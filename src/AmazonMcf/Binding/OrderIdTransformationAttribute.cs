namespace AmazonMcf.Binding;

/// <summary>Converts an argument to order IDs, from text or from objects of other commands, which also specify the seller.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OrderIdTransformationAttribute : InputTransformationAttribute
{
    /// <summary>Whether an order that was excluded from its file is rejected, because the command would ship it.</summary>
    public bool RejectLeftOut { get; set; }

    /// <inheritdoc />
    protected override object? Transform(object? value) => InputObject.Items(value).Select(Read).ToArray();

    private McfOrderId Read(object? item)
    {
        if (RejectLeftOut && item is not null && OrderIntake.IsLeftOut(item))
        {
            throw new BindingFailedException("", OrderIntake.LeftOutRule);
        }

        if (item is McfOrderId known)
        {
            return known;
        }

        var seller = InputSeller.Of(item);
        return new(IdOf(item)) { SellerKey = seller.Key, ConnectionName = seller.Name, MarketplaceId = seller.MarketplaceId };
    }

    private static string IdOf(object? item)
    {
        if (!InputObject.IsBag(item) || PlainText.Has(item))
        {
            return PlainText.Of(item) ?? "";
        }

        return OrderIdMember.Find(item!)
            ?? throw new BindingFailedException("", $"of type {item!.GetType().Name} has no member SellerFulfillmentOrderId.");
    }
}
