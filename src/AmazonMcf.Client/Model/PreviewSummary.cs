namespace AmazonMcf.Model;

/// <summary>What a preview says about itself as a whole, drawn from its parts.</summary>
internal static class PreviewSummary
{
    /// <summary>Fills in sum, dates and reasons.</summary>
    /// <param name="preview">The preview with fees, shipments and lines.</param>
    /// <param name="reasonsOfOrder">What is wrong with the order as a whole.</param>
    public static void Complete(McfPreview preview, IReadOnlyList<string> reasonsOfOrder)
    {
        var total = Total(preview.Fees);
        (preview.TotalFee, preview.Currency) = (total?.Value, total?.CurrencyCode);
        preview.EarliestShipDate = preview.Shipments.Min(shipment => shipment.EarliestShipDate);
        preview.LatestShipDate = preview.Shipments.Max(shipment => shipment.LatestShipDate);
        preview.EarliestArrivalDate = preview.Shipments.Min(shipment => shipment.EarliestArrivalDate);
        preview.LatestArrivalDate = preview.Shipments.Max(shipment => shipment.LatestArrivalDate);
        preview.Reasons = [.. reasonsOfOrder, .. ReasonsOfItems(preview)];
    }

    /// <summary>The reasons that concern the order as a whole.</summary>
    public static IEnumerable<string> ReasonsOfOrder(McfPreview preview) =>
        preview.Reasons.Take(Math.Max(0, preview.Reasons.Count - ReasonsOfItems(preview).Count()));

    private static IEnumerable<string> ReasonsOfItems(McfPreview preview) =>
        preview.UnfulfillableItems.SelectMany(item => item.Reasons.Select(reason => item.SellerSku + ": " + reason));

    // Unknown as soon as one part is unknown or the parts are of several currencies: a sum would be wrong.
    private static McfMoney? Total(IReadOnlyList<McfFee> fees)
    {
        var currency = fees.Count == 0 ? null : fees[0].Amount?.CurrencyCode;
        return currency is null || fees.Any(fee => fee.Amount?.CurrencyCode != currency)
            ? null
            : new McfMoney { CurrencyCode = currency, Value = fees.Sum(fee => fee.Amount!.Value) };
    }
}
