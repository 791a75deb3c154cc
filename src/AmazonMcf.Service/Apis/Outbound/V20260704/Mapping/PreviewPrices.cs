using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.V20260704.Wire;
using AmazonMcf.Service.Apis.Outbound.V20260704.KnownValues;
using AmazonMcf.Service.Previews;

namespace AmazonMcf.Service.Apis.Outbound.V20260704.Mapping;

/// <summary>
/// What the shipments of an order cost. The fees of units go with the units, those of the order with its first shipment, so that the
/// shipments add up to the order.
/// </summary>
internal static class PreviewPrices
{
    private static readonly ValueMap Types = new(
        ("MCFPerUnitFulfillmentFee", FeeNames.PerUnitFulfillment),
        ("MCFPerOrderFulfillmentFee", FeeNames.PerOrderFulfillment),
        ("MCFTransportationFee", FeeNames.Transportation));

    /// <summary>The price of a shipment; null where the marketplace reports none.</summary>
    /// <param name="preview">The preview of a speed.</param>
    /// <param name="index">Which shipment of it.</param>
    public static EstimatedPrice? Of(Preview preview, int index)
    {
        if (preview.Fees is not { } fees)
        {
            return null;
        }

        var all = preview.Shipments.Sum(Units);
        var own = Units(preview.Shipments[index]);
        var prices = fees
            .Where(fee => index == 0 || fee.Name == FeeNames.PerUnitFulfillment)
            .Select(fee => new RollupPrice
            {
                Type = Types.ToWire(fee.Name) ?? fee.Name,
                Value = new Money
                {
                    CurrencyCode = fee.Amount.Currency,
                    Amount = fee.Name == FeeNames.PerUnitFulfillment ? fee.Amount.Value / all * own : fee.Amount.Value,
                },
            })
            .ToList();
        return new EstimatedPrice
        {
            RollupPrices = prices,
            TotalPrice = new Money { CurrencyCode = fees[0].Amount.Currency, Amount = prices.Sum(price => price.Value!.Amount) },
        };
    }

    private static int Units(PreviewShipment shipment) => shipment.Parts.Sum(part => part.Units);
}
