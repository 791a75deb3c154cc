using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;

namespace AmazonMcf.Parcels;

/// <summary>Makes the parcels of orders: one for each carrier and number, with the lines of the shop.</summary>
/// <param name="options">How orders become parcels.</param>
internal sealed class ParcelBuilder(ParcelOptions options)
{
    /// <summary>The parcels of an order that have a tracking number; none if the order belongs to none of the channels.</summary>
    /// <param name="order">The order, read in full.</param>
    /// <param name="known">
    /// The parcels that were read before, in this order. They come first, and a new one that replaces another has its place, so that the
    /// lines of a parcel do not change later.
    /// </param>
    public IReadOnlyList<McfParcel> Build(McfOrder order, IReadOnlyList<KnownParcel>? known = null)
    {
        var (id, channel) = ShopOrderId.Of(order, options.Channels);
        if (channel is null && options.Channels.Count > 0)
        {
            return [];
        }

        var map = options.SkuMap ?? channel?.SkuMap;
        var lines = new ShopLines(order, channel is null ? map : map?.ForDefault(channel.Name));
        var parcels = new List<McfParcel>();
        var groups = order.Shipments.OrEmpty()
            .Where(shipment => !IsCanceled(shipment))
            .SelectMany(shipment => shipment.Packages.Select(package => (Shipment: shipment, Package: package)))
            .Where(pair => pair.Package.TrackingNumber.NullIfBlank() is not null)
            .GroupBy(pair => KeyOf(pair.Package))
            .Select(group => (
                group.Key, group.First().Shipment, group.First().Package,
                Items: group.SelectMany(pair => ItemsOf(pair.Shipment, pair.Package)).ToList()))
            .ToList();
        var places = Places(known ?? [], groups.ConvertAll(group => (group.Key, group.Items)));
        foreach (var group in groups.OrderBy(group => places[group.Key]))
        {
            var parcel = Create(order, group.Shipment, group.Package);
            (parcel.ShopOrderId, parcel.Channel, parcel.OrderLineCount) = (id, channel?.Name, lines.Count);
            parcel.Lines = Fill(group.Items, lines, parcel);
            parcels.Add(parcel);
        }

        return parcels;
    }

    private static Dictionary<ParcelKey, int> Places(
        IReadOnlyList<KnownParcel> known, List<(ParcelKey Key, List<McfShipmentItem> Items)> groups)
    {
        var keys = known.Select(parcel => parcel.Key).ToList();
        var gone = known.Where(parcel => parcel.IsPresent && !groups.Exists(group => group.Key == parcel.Key)).ToList();
        return groups.ToDictionary(group => group.Key, group =>
        {
            var place = keys.IndexOf(group.Key);
            if (place < 0 && gone.Count > 0)
            {
                var content = KnownParcel.ContentOf(group.Items);
                var replaced = gone.Find(parcel => parcel.Content == content) ?? gone[0];
                gone.Remove(replaced);
                place = keys.IndexOf(replaced.Key);
            }

            return place < 0 ? int.MaxValue : place;
        });
    }

    /// <summary>Whether a shipment was canceled, so that it has no parcels.</summary>
    internal static bool IsCanceled(McfShipment shipment) => shipment.Status is ShipmentStatuses.CancelledByFulfiller
        or ShipmentStatuses.CancelledBySeller;

    private ParcelKey KeyOf(McfPackage package) => ParcelKey.Of(Find(package).Name, package.TrackingNumber!);

    private CarrierMatch Find(McfPackage package) =>
        options.Carriers.Find(package.CarrierCode, package.TrackingNumber, options.ChecksNumbers);

    private McfParcel Create(McfOrder order, McfShipment shipment, McfPackage package)
    {
        var match = Find(package);
        var number = package.TrackingNumber!.Trim();
        return new McfParcel
        {
            SellerKey = order.SellerKey,
            ConnectionName = order.ConnectionName,
            SellerFulfillmentOrderId = order.SellerFulfillmentOrderId,
            Carrier = match.Name,
            CarrierText = package.CarrierCode,
            IsAmazonLogistics = match.IsAmazonLogistics,
            TrackingNumber = number,
            TrackingUrl = ParcelLink.Of(package, match, number),
            Status = package.CurrentStatus ?? shipment.Status,
            ShipDate = package.ShipDate ?? shipment.ShippingDate,
            EstimatedArrivalDate = package.EstimatedArrivalDate ?? shipment.EstimatedArrivalDate,
            Warning = match.Warning,
        };
    }

    // A shipment that is not packed yet does not say which package its units are in; of one package it is clear.
    private static IEnumerable<McfShipmentItem> ItemsOf(McfShipment shipment, McfPackage package) =>
        shipment.Packages.Count == 1
            ? shipment.Items
            : shipment.Items.Where(item => item.PackageId is { } id
                ? id == package.PackageId
                : item.PackageNumber is { } number && number == package.PackageNumber);

    private static List<McfParcelLine> Fill(IEnumerable<McfShipmentItem> items, ShopLines lines, McfParcel parcel)
    {
        var filled = new List<McfParcelLine>();
        foreach (var group in items.GroupBy(item => lines.Find(item)?.Line))
        {
            if (group.Key is not { } line)
            {
                filled.AddRange(group.Select(Unmatched));
                continue;
            }

            var before = line.Complete;
            var isWhole = IsWhole(line, group);
            foreach (var item in group)
            {
                line.Count(item.SellerFulfillmentOrderItemId ?? "", item.Quantity);
            }

            filled.Add(new McfParcelLine
            {
                ShopSku = line.Sku,
                ShopLineId = line.Id,
                Quantity = line.Complete - before,
                IsComplete = isWhole,
                Items = [.. group],
            });
            if (line.Sku is null)
            {
                parcel.Warning ??=
                    $"The SKU map has several products for '{group.First().SellerSku}', so the parcel does not name the shop's.";
            }
        }

        return filled;
    }

    // Without the order's lines, the units are those of the shop.
    private static McfParcelLine Unmatched(McfShipmentItem item) => new()
    {
        ShopSku = item.SellerSku,
        ShopLineId = item.SellerFulfillmentOrderItemId,
        Quantity = item.Quantity,
        IsComplete = true,
        Items = [item],
    };

    private static bool IsWhole(ShopLine line, IEnumerable<McfShipmentItem> items)
    {
        var units = items
            .GroupBy(item => item.SellerFulfillmentOrderItemId ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(item => item.Quantity), StringComparer.Ordinal);
        var wholes = line.Parts
            .Select(part => units.TryGetValue(part.Id, out var count) && count % part.Component.Quantity == 0
                ? count / part.Component.Quantity
                : 0)
            .Distinct()
            .ToList();
        return wholes.Count == 1 && wholes[0] > 0;
    }
}
