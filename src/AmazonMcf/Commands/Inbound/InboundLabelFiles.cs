using AmazonMcf.Connection;
using AmazonMcf.Errors;
using AmazonMcf.InboundFiles;
using AmazonMcf.Model;
using AmazonMcf.Pipeline;
using AmazonMcf.Results;

namespace AmazonMcf.Commands;

/// <summary>Downloads labels and writes them to files.</summary>
/// <param name="command">The command.</param>
/// <param name="work">Sends the requests.</param>
/// <param name="folder">The full path of the folder.</param>
/// <param name="force">Whether existing files are replaced.</param>
internal sealed class InboundLabelFiles(McfConnectedCmdlet command, InboundWork work, string folder, bool force)
{
    /// <summary>Saves the labels of a shipment and returns the files.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="shipment">The shipment.</param>
    /// <param name="kind">The kind of labels.</param>
    /// <param name="page">The page.</param>
    public void Save(McfConnection connection, McfInboundShipment shipment, string kind, string page)
    {
        var documents = Read(connection, shipment, kind, page);
        for (var i = 0; i < documents.Count; i++)
        {
            var number = documents.Count == 1 ? "" : FormattableString.Invariant($"-{i + 1}");
            Write(
                Path.Combine(folder, $"{shipment.ShipmentConfirmationId}-{kind.ToLowerInvariant()}{number}{documents[i].Extension}"),
                documents[i].Content);
        }
    }

    private IReadOnlyList<McfInboundDocument> Read(McfConnection connection, McfInboundShipment shipment, string kind, string page)
    {
        var boxes = kind == "Box" ? BoxesOf(connection, shipment) : [];
        return kind switch
        {
            "Item" => work.Get(call => connection.Inbound.Labels.GetItemLabelsAsync(
                new()
                {
                    MarketplaceId = connection.Marketplace.MarketplaceId,
                    PageType = page,
                    Items = [.. shipment.Items.Select(EvenBoxes.RequestOf)],
                },
                call)),
            "BillOfLading" => [work.Get(call => connection.Inbound.Labels.GetBillOfLadingAsync(shipment.ShipmentConfirmationId!, call))],
            _ => [work.Get(call => connection.Inbound.Labels.GetLabelsAsync(
                new()
                {
                    ShipmentConfirmationId = shipment.ShipmentConfirmationId,
                    PageType = page,
                    IsPallet = kind == "Pallet",
                    BoxIds = boxes,
                },
                call))],
        };
    }

    private List<string> BoxesOf(McfConnection connection, McfInboundShipment shipment) =>
        [.. work.Read(call => connection.Inbound.Shipments.ListBoxesAsync(shipment.InboundPlanId!, shipment.ShipmentId!, call))
            .Select(box => box.BoxId).OfType<string>()];

    private void Write(string path, byte[] content)
    {
        if (File.Exists(path) && !force)
        {
            command.WriteError(ErrorRecords.FileExists(path));
            return;
        }

        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(path, content, isPrivate: false);
            command.WriteObject(new FileInfo(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            command.WriteError(ErrorRecords.FileNotWritten(failure, path));
        }
    }
}
