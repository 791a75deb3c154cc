using System.Globalization;
using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>
/// Prints the labels of the boxes or pallets of a shipment whose transportation is confirmed; with them the shipment is ready to ship.
/// Source: getLabels, Fulfillment Inbound v0.
/// </summary>
internal sealed class GetLabels : IServiceOperation
{
    private const string Pallet = "PALLET";
    private const int MostPages = 1000;

    private static readonly string[] LabelTypes = ["BARCODE_2D", "UNIQUE", Pallet];

    private static readonly string[] PageTypes =
    [
        "PackageLabel_Letter_2", "PackageLabel_Letter_4", "PackageLabel_Letter_6", "PackageLabel_Letter_6_CarrierLeft",
        "PackageLabel_A4_2", "PackageLabel_A4_4", "PackageLabel_Plain_Paper", "PackageLabel_Plain_Paper_CarrierBottom",
        "PackageLabel_Thermal", "PackageLabel_Thermal_Unified", "PackageLabel_Thermal_NonPCP", "PackageLabel_Thermal_No_Carrier_Rotation",
    ];

    public string Name => "getLabels";

    public string Method => "GET";

    public string Path => "/shipments/{shipmentId}/labels";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var shipment = GetShipmentItemsByShipmentId.Find(call);
        var type = call.Required("LabelType");
        Values.OneOf(call.Required("PageType"), "PageType", PageTypes);
        Values.OneOf(type, "LabelType", LabelTypes);
        if (shipment.Transport is null || shipment.Status == InboundStatuses.Cancelled)
        {
            throw ServiceErrors.Inbound($"Shipment {shipment.ConfirmationId} has no confirmed transportation option.");
        }

        var labels = type == Pallet ? Pallets(call, shipment) : Boxes(call, shipment);
        if (shipment.Status == InboundStatuses.Working)
        {
            shipment.MoveTo(InboundStatuses.ReadyToShip, call.Session.Now, shipment.NextChange);
            ShipmentTable.Save(call.Session, shipment);
        }

        var result = new LabelDownloadURL { DownloadUrl = DocumentLinks.Create(call, labels) };
        return JsonBody.Write(new GetLabelsResponse { Payload = result }, InboundV0JsonContext.Default.GetLabelsResponse);
    }

    private static List<LabelText> Pallets(OperationCall call, ShipmentRecord shipment)
    {
        var count = Number(call, "NumberOfPallets") ?? throw ServiceErrors.Missing("NumberOfPallets");
        return
        [
            .. Enumerable.Range(1, count).Select(number => Label(
                shipment,
                FormattableString.Invariant($"{shipment.ConfirmationId}P{number:000000}"),
                FormattableString.Invariant($"Pallet {number} of {count}"))),
        ];
    }

    private static List<LabelText> Boxes(OperationCall call, ShipmentRecord shipment)
    {
        var known = shipment.Boxes.ConvertAll(box => box.BoxId!);
        if (known.Count == 0)
        {
            var count = Number(call, "NumberOfPackages") ?? 1;
            known = [.. Enumerable.Range(1, count).Select(number => $"{shipment.ConfirmationId}U{number:000000}")];
        }

        var wanted = call.Optional("PackageLabelsToPrint")?.Split(',') ?? [.. known];
        if (wanted.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
        {
            throw ServiceErrors.InvalidValue(unknown, "PackageLabelsToPrint");
        }

        var start = Number(call, "PageStartIndex", least: 0) ?? 0;
        var size = Number(call, "PageSize") ?? MostPages;
        return
        [
            .. wanted.Skip(start).Take(size).Select(id => Label(
                shipment, id, FormattableString.Invariant($"Box {known.IndexOf(id) + 1} of {known.Count}"))),
        ];
    }

    private static LabelText Label(ShipmentRecord shipment, string id, string position)
    {
        var lines = new List<string> { "FBA", position, "Ship to: " + shipment.Center, "Ship from: " + shipment.Source.Name };
        if (shipment.Tracking?.Boxes is { } tracking && tracking.TryGetValue(id, out var number))
        {
            lines.Add("Tracking: " + number);
        }

        lines.Add(shipment.Lines.Count == 1 ? "Single SKU" : "Mixed SKUs");
        return new LabelText { Barcode = id, Lines = lines };
    }

    private static int? Number(OperationCall call, string name, int least = 1)
    {
        if (call.Optional(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= MostPages
            ? number
            : throw ServiceErrors.InvalidValue(text, name);
    }
}
