using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Makes boxes from what the seller states about them.</summary>
internal static class Boxes
{
    /// <summary>Makes one box of each of a kind.</summary>
    public static List<InboundBox> Make(IStoreSession session, IEnumerable<BoxKind> kinds) =>
    [
        .. from kind in kinds
           from number in Enumerable.Range(0, kind.Count)
           select new InboundBox
           {
               Id = number == 0 && kind.Box.Id.Length > 0 ? kind.Box.Id : Identifiers.Inbound(session, "pk"),
               Source = kind.Box.Source,
               Dimensions = kind.Box.Dimensions,
               Weight = kind.Box.Weight,
               Lines = kind.Box.Lines.ConvertAll(line => line.With(line.Quantity)),
           },
    ];

    /// <summary>The units in boxes, by what distinguishes them.</summary>
    public static Dictionary<(string Sku, string? Expiration, string? Lot), long> Content(IEnumerable<BoxKind> kinds) => kinds
        .SelectMany(kind => kind.Box.Lines, (kind, line) => (line.Key, Units: (long)kind.Count * line.Quantity))
        .GroupBy(entry => entry.Key)
        .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Units));

    /// <summary>Numbers the boxes of a shipment as their labels show it.</summary>
    public static void Number(ShipmentRecord shipment)
    {
        for (var index = 0; index < shipment.Boxes.Count; index++)
        {
            shipment.Boxes[index].BoxId = FormattableString.Invariant($"{shipment.ConfirmationId}U{index + 1:000000}");
        }
    }
}
