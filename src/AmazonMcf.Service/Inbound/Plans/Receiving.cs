using AmazonMcf.Service.Book;

namespace AmazonMcf.Service.Inbound.Plans;

/// <summary>Receives the units of a shipment at the fulfillment center: a part at once, the rest until the shipment is closed.</summary>
internal static class Receiving
{
    // Of the lines with a discrepancy, two fifths are short, one fifth has units too many, and two fifths have damaged units.
    private const double ShortShare = 0.4;
    private const double OverShare = 0.6;

    private const decimal DifferenceShare = 0.1m;

    /// <summary>Decides how many units of each line arrive, and receives half of them.</summary>
    public static void Begin(Instant instant, ShipmentRecord shipment)
    {
        for (var index = 0; index < shipment.Lines.Count; index++)
        {
            var line = shipment.Lines[index];
            Decide(instant, shipment, line, index);
            InboundUnits.Receive(instant, shipment, line, (line.Arriving - line.Damaged) / 2, damaged: 0);
        }
    }

    /// <summary>Receives the rest; what has not arrived is missing.</summary>
    public static void End(Instant instant, ShipmentRecord shipment)
    {
        foreach (var line in shipment.Lines)
        {
            InboundUnits.Receive(instant, shipment, line, line.Arriving - line.Damaged - line.Received, line.Damaged);
            InboundUnits.GiveUp(instant, shipment, line);
        }
    }

    private static void Decide(Instant instant, ShipmentRecord shipment, PlanLine line, int index)
    {
        var share = instant.Rules.InboundDiscrepancies;
        var lot = Lot.Draw(instant.Session, FormattableString.Invariant($"receive/{shipment.ConfirmationId}/{index}/{line.Sku}"));
        var units = Math.Max(1, (int)(line.Quantity * DifferenceShare));
        line.Arriving = line.Quantity;
        if (lot < share * ShortShare)
        {
            line.Arriving -= units;
        }
        else if (lot < share * OverShare)
        {
            line.Arriving += units;
        }
        else if (lot < share)
        {
            line.Damaged = units;
        }
    }
}
