using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Store;

namespace AmazonMcf.Service.Inbound.Changes;

/// <summary>Previews and confirms changes of the content of a shipment whose carrier is confirmed.</summary>
internal static class ContentChanges
{
    /// <summary>Previews new content with what its transportation costs.</summary>
    public static void Generate(Change change)
    {
        var shipment = change.Shipment();
        var argument = change.Argument;
        RequireChangeable(change, shipment);
        Change.Require([
            .. argument.Lines!.Where(line => line.FnSku.Length == 0).Select(line => Problems.UnknownSku(line.Sku)),
        ]);
        var boxes = new PackageGrouping { ShipmentId = shipment.Id, Boxes = argument.Boxes! };
        Change.Require(PackingChanges.Matches(boxes, argument.Lines!), Problems.BoxContent(boxes));
        shipment.Previews.Add(new ContentPreview
        {
            Id = Identifiers.Inbound(change.Session, "cu"),
            Expiration = change.At + InboundRules.PreviewLife,
            Lines = argument.Lines!,
            Boxes = argument.Boxes!,
            Cost = Transport.Cost(shipment, shipment.Transport!, argument.Boxes!.Sum(kind => kind.Count * kind.Box.Weight.Kilograms())),
        });
        ShipmentTable.Save(change.Session, shipment);
    }

    /// <summary>Replaces the content of a shipment by that of a preview.</summary>
    public static void Confirm(Change change)
    {
        var shipment = change.Shipment();
        RequireChangeable(change, shipment);
        var preview = shipment.Previews.Find(preview => preview.Id == change.Argument.OptionId);
        Change.Require(change.At < preview?.Expiration, Problems.Expired("content update preview"));
        InboundUnits.Withdraw(change.Instant, shipment);
        shipment.Lines = preview!.Lines.ConvertAll(line => line.With(line.Quantity));
        shipment.Boxes = Boxes.Make(change.Session, preview.Boxes);
        shipment.Transport!.Cost = preview.Cost;
        shipment.Previews = [];
        Boxes.Number(shipment);
        InboundUnits.Announce(change.Instant, shipment);
        ShipmentTable.Save(change.Session, shipment);
    }

    private static void RequireChangeable(Change change, ShipmentRecord shipment)
    {
        Change.Require(shipment.Transport is not null, Problems.NoTransport(change.Operation, shipment.Id));
        Change.Require(shipment.IsWithSeller, Problems.WrongStatus(change.Operation, shipment));
    }
}
