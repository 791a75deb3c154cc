using AmazonMcf.Model;

namespace AmazonMcf.InboundFiles;

/// <summary>Packs units into boxes of one size, with one SKU in each box.</summary>
internal static class EvenBoxes
{
    /// <summary>Packs the units of one SKU.</summary>
    /// <param name="item">The units.</param>
    /// <param name="size">The size and weight of a box.</param>
    /// <param name="unitsPerBox">The units in a full box.</param>
    /// <param name="shipmentId">The shipment of the boxes; null before the placement is confirmed.</param>
    /// <param name="packingGroupId">The packing group of the boxes; null after the placement is confirmed.</param>
    /// <returns>The boxes; equal ones are one entry with their number.</returns>
    public static IEnumerable<McfInboundPackage> Pack(
        McfInboundRequestItem item, McfInboundPackage size, int unitsPerBox, string? shipmentId, string? packingGroupId)
    {
        var units = item.Quantity ?? 0;
        if (units >= unitsPerBox)
        {
            yield return Box(units / unitsPerBox, unitsPerBox);
        }

        if (units % unitsPerBox > 0)
        {
            yield return Box(1, units % unitsPerBox);
        }

        McfInboundPackage Box(int boxes, int quantity) => new()
        {
            ShipmentId = shipmentId,
            PackingGroupId = packingGroupId,
            Quantity = boxes,
            Length = size.Length,
            Width = size.Width,
            Height = size.Height,
            DimensionUnit = size.DimensionUnit,
            Weight = size.Weight,
            WeightUnit = size.WeightUnit,
            Items = [With(item, quantity)],
        };
    }

    /// <summary>Units of a plan as units of a request.</summary>
    public static McfInboundRequestItem RequestOf(McfInboundItem item) => new()
    {
        Msku = item.Msku,
        Quantity = item.Quantity,
        LabelOwner = item.LabelOwner,
        PrepOwner = item.PrepOwner,
        Expiration = item.Expiration,
        ManufacturingLotCode = item.ManufacturingLotCode,
    };

    /// <summary>Units of a shipment as units of a request.</summary>
    public static McfInboundRequestItem RequestOf(McfInboundShipmentItem item) => new()
    {
        Msku = item.Msku,
        Quantity = item.QuantityShipped,
        LabelOwner = item.LabelOwner,
        PrepOwner = item.PrepOwner,
        Expiration = item.Expiration,
        ManufacturingLotCode = item.ManufacturingLotCode,
    };

    /// <summary>The same units with a different quantity.</summary>
    public static McfInboundRequestItem With(McfInboundRequestItem item, int quantity) => new()
    {
        Msku = item.Msku,
        Quantity = quantity,
        LabelOwner = item.LabelOwner,
        PrepOwner = item.PrepOwner,
        Expiration = item.Expiration,
        ManufacturingLotCode = item.ManufacturingLotCode,
    };
}
