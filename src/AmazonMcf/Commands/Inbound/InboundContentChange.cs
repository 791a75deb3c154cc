using AmazonMcf.Connection;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>
/// Changes the content of a shipment. The service accepts only the complete new content, so the present content is read and changed here.
/// </summary>
/// <param name="work">Sends the requests.</param>
/// <param name="connection">The connection.</param>
/// <param name="planId">The plan.</param>
/// <param name="shipmentId">The shipment.</param>
internal sealed class InboundContentChange(InboundWork work, McfConnection connection, string planId, string shipmentId)
{
    private readonly List<McfInboundRequestItem> items =
        [.. work.Read(call => connection.Inbound.Shipments.ListItemsAsync(planId, shipmentId, call)).Select(EvenBoxes.RequestOf)];

    private readonly List<McfInboundPackage> boxes =
        [.. work.Read(call => connection.Inbound.Shipments.ListBoxesAsync(planId, shipmentId, call)).SelectMany(Singles)];

    private McfMoney? before;

    /// <summary>Adds or replaces units.</summary>
    /// <param name="changes">The units by SKU.</param>
    /// <param name="packed">All boxes of the changed shipment; empty to change the present ones.</param>
    /// <returns>Whether anything changes.</returns>
    public bool Set(IReadOnlyList<McfInboundRequestItem> changes, IReadOnlyList<McfInboundPackage> packed)
    {
        var isChanged = packed.Count > 0;
        foreach (var change in changes)
        {
            var index = items.FindIndex(item => item.Msku == change.Msku);
            var old = index < 0 ? null : items[index];
            var next = EvenBoxes.With(change, change.Quantity ?? 0);
            next.LabelOwner ??= old?.LabelOwner ?? Model.KnownValues.InboundOwners.Seller;
            next.PrepOwner ??= old?.PrepOwner ?? Model.KnownValues.InboundOwners.Seller;
            next.Expiration ??= old?.Expiration;
            next.ManufacturingLotCode ??= old?.ManufacturingLotCode;
            if (index < 0)
            {
                items.Add(next);
            }
            else
            {
                items[index] = next;
            }

            isChanged |= old?.Quantity != next.Quantity;
            Repack(next, (next.Quantity ?? 0) - (old?.Quantity ?? 0));
        }

        if (packed.Count > 0)
        {
            boxes.Clear();
            boxes.AddRange(packed);
        }

        return isChanged;
    }

    /// <summary>Removes SKUs; those that the shipment does not contain are ignored.</summary>
    /// <param name="skus">The SKUs.</param>
    /// <returns>Whether anything changes.</returns>
    public bool Remove(IReadOnlyCollection<string> skus)
    {
        var removed = items.RemoveAll(item => skus.Contains(item.Msku));
        foreach (var box in boxes)
        {
            box.Items = [.. box.Items.Where(item => !skus.Contains(item.Msku))];
        }

        boxes.RemoveAll(box => box.Items.Count == 0);
        return removed > 0;
    }

    /// <summary>Confirms the change after a prompt with what it costs.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>The new content; empty if it is not confirmed, or not waited for.</returns>
    public IReadOnlyList<McfInboundShipmentItem> Confirm(ChangePrompt prompt) =>
        Preview() is { } preview
        && prompt.Ask(shipmentId, preview, connection, () => Describe(preview))
        && work.Change(connection, call => connection.Inbound.Shipments.ConfirmContentAsync(preview, call))
            ? work.Read(call => connection.Inbound.Shipments.ListItemsAsync(planId, shipmentId, call))
            : [];

    private McfInboundContentPreview? Preview()
    {
        var known = new HashSet<string?>(Previews().Select(preview => preview.ContentUpdatePreviewId), StringComparer.Ordinal);
        before = CostNow();
        var operation = work.Get(call =>
            connection.Inbound.Shipments.GenerateContentPreviewsAsync(planId, shipmentId, items, boxes, call));
        return work.Complete(connection, operation)
            ? Previews().FirstOrDefault(preview => !known.Contains(preview.ContentUpdatePreviewId))
            : null;
    }

    private string Describe(McfInboundContentPreview preview)
    {
        var content = string.Join(", ", items.Select(item => item.ToString()));
        return preview.Transport?.Cost is { } cost
            ? $"{shipmentId}: {content}; transport {cost}{(before is null ? "" : $" instead of {before}")}"
            : $"{shipmentId}: {content}; no price for the transport";
    }

    private IReadOnlyList<McfInboundContentPreview> Previews() =>
        work.Read(call => connection.Inbound.Shipments.ListContentPreviewsAsync(planId, shipmentId, call));

    private McfMoney? CostNow()
    {
        var confirmed = work.Read(call => connection.Inbound.Transport.ListAsync(planId, null, shipmentId, call));
        var shipment = work.Get(call => connection.Inbound.Shipments.GetAsync(planId, shipmentId, withItems: false, call));
        return confirmed.FirstOrDefault(option => option.TransportationOptionId == shipment.TransportationOptionId)?.Cost;
    }

    // Added units go into the last box with the SKU, or else into the last box; removed ones are taken from the last boxes with the SKU.
    private void Repack(McfInboundRequestItem item, int difference)
    {
        for (var i = boxes.Count - 1; i >= 0 && difference < 0; i--)
        {
            var held = boxes[i].Items.FirstOrDefault(each => each.Msku == item.Msku)?.Quantity ?? 0;
            var taken = Math.Min(held, -difference);
            Put(boxes[i], item, held - taken);
            difference += taken;
        }

        if (difference > 0 && boxes.Count > 0)
        {
            var box = boxes.FindLast(each => each.Items.Any(held => held.Msku == item.Msku)) ?? boxes[boxes.Count - 1];
            Put(box, item, (box.Items.FirstOrDefault(each => each.Msku == item.Msku)?.Quantity ?? 0) + difference);
        }

        boxes.RemoveAll(box => box.Items.Count == 0);
    }

    private static void Put(McfInboundPackage box, McfInboundRequestItem item, int quantity)
    {
        var others = box.Items.Where(each => each.Msku != item.Msku);
        box.Items = quantity > 0 ? [.. others, EvenBoxes.With(item, quantity)] : [.. others];
    }

    // Of equal boxes only one may change.
    private static IEnumerable<McfInboundPackage> Singles(McfInboundBox box) => Enumerable
        .Range(0, Math.Max(1, box.Quantity ?? 1))
        .Select(_ => new McfInboundPackage
        {
            PackageId = box.Quantity is > 1 ? null : box.PackageId,
            Quantity = 1,
            Length = box.Length,
            Width = box.Width,
            Height = box.Height,
            DimensionUnit = box.DimensionUnit ?? "IN",
            Weight = box.Weight,
            WeightUnit = box.WeightUnit ?? "LB",
            ContentSource = box.ContentSource ?? Model.KnownValues.BoxContentSources.BoxContentProvided,
            Items = [.. box.Items.Select(EvenBoxes.RequestOf)],
        });
}
