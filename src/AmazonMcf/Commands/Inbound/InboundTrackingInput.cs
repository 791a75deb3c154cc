using AmazonMcf.Binding;
using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;

namespace AmazonMcf.Commands;

/// <summary>Reads the tracking numbers of a shipment's boxes.</summary>
/// <param name="command">The command.</param>
/// <param name="work">Sends the requests.</param>
internal sealed class InboundTrackingInput(McfConnectedCmdlet command, InboundWork work)
{
    /// <summary>Reads the numbers of a shipment.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="shipmentId">The shipment.</param>
    /// <param name="value">A table of box or package ID and number, or the numbers in the order of the boxes.</param>
    /// <returns>The numbers; null after an error.</returns>
    public McfInboundTrackingUpdate? Read(McfConnection connection, string planId, string shipmentId, object value)
    {
        var boxes = work.Read(call => connection.Inbound.Shipments.ListBoxesAsync(planId, shipmentId, call));
        var numbers = InputObject.IsBag(value) ? ByBox(value, boxes) : InOrder(value, boxes);
        if (numbers.Count == boxes.Count && boxes.Count > 0)
        {
            return new() { Boxes = numbers };
        }

        var missing = boxes.Select(IdOf).Except(numbers.Select(number => number.BoxId));
        command.WriteError(ErrorRecords.InvalidInput(
            new()
            {
                Member = "TrackingNumber",
                Value = shipmentId,
                Rule = boxes.Count == 0
                    ? "cannot be set before the boxes of the shipment are described; use Set-McfInboundPackage."
                    : FormattableString.Invariant($"is required for each of the {boxes.Count} boxes; missing: ")
                        + string.Join(", ", missing) + ".",
            },
            shipmentId));
        return null;
    }

    // A box has the ID on its label only after the transport is confirmed.
    private static string? IdOf(McfInboundBox box) => box.BoxId ?? box.PackageId;

    // A table may have the boxes of all shipments of a plan.
    private static List<McfInboundTracking> ByBox(object value, IReadOnlyList<McfInboundBox> boxes)
    {
        var table = InputObject.Read(value).ToDictionary(
            entry => entry.Key, entry => PlainText.Of(entry.Value), StringComparer.OrdinalIgnoreCase);
        var numbers = new List<McfInboundTracking>();
        foreach (var box in boxes)
        {
            var number = Find(box.BoxId) ?? Find(box.PackageId);
            if (!string.IsNullOrWhiteSpace(number))
            {
                numbers.Add(new() { BoxId = IdOf(box), TrackingId = number!.Trim() });
            }
        }

        return numbers;

        string? Find(string? id) => id is not null && table.TryGetValue(id, out var number) ? number : null;
    }

    private static List<McfInboundTracking> InOrder(object value, IReadOnlyList<McfInboundBox> boxes)
    {
        var numbers = InputObject.Items(value).Select(number => PlainText.Of(number)?.Trim()).ToList();
        return numbers.Count == boxes.Count
            ? [.. boxes.Select((box, index) => new McfInboundTracking { BoxId = IdOf(box), TrackingId = numbers[index] })]
            : [];
    }
}
