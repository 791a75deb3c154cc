using System.Globalization;
using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Service.Checks;
using AmazonMcf.Service.Inbound.Plans;
using AmazonMcf.Service.Labels;
using AmazonMcf.Service.Quota;

namespace AmazonMcf.Service.Apis.Inbound.V0;

/// <summary>Prints the bill of lading of freight with a partnered carrier. Source: getBillOfLading, Fulfillment Inbound v0.</summary>
internal sealed class GetBillOfLading : IServiceOperation
{
    public string Name => "getBillOfLading";

    public string Method => "GET";

    public string Path => "/shipments/{shipmentId}/billOfLading";

    public UsagePlan? Plan => UsagePlan.Standard;

    public byte[] Run(OperationCall call)
    {
        var shipment = GetShipmentItemsByShipmentId.Find(call);
        if (shipment.Transport is not { Solution: TransportOffer.Partnered, Mode: TransportOffer.LessThanTruckload } transport)
        {
            throw ServiceErrors.Inbound($"Shipment {shipment.ConfirmationId} is not freight with a partnered carrier.");
        }

        var page = new LabelText
        {
            Barcode = shipment.ConfirmationId,
            Lines =
            [
                "Bill of lading",
                "Carrier: " + transport.Carrier,
                "Ship from: " + shipment.Source.Name,
                "Ship to: " + shipment.Center,
                "Pallets: " + shipment.Pallets.Sum(pallet => pallet.Quantity).ToString(CultureInfo.InvariantCulture),
                "Units: " + shipment.Units.ToString(CultureInfo.InvariantCulture),
            ],
        };
        var result = new BillOfLadingDownloadURL { DownloadUrl = DocumentLinks.Create(call, [page]) };
        return JsonBody.Write(new GetBillOfLadingResponse { Payload = result }, InboundV0JsonContext.Default.GetBillOfLadingResponse);
    }
}
