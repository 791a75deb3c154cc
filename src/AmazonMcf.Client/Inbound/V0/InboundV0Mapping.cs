using AmazonMcf.Inbound.V0.Wire;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Inbound.V0;

/// <summary>Shipments and their units as v0 reports them.</summary>
internal static class InboundV0Mapping
{
    public static McfInboundShipment ToModel(InboundShipmentInfo shipment)
    {
        const string FeePath = "EstimatedBoxContentsFee";
        var fee = shipment.EstimatedBoxContentsFee;
        var unmapped = new UnmappedMembers().Add(shipment.AdditionalData).Add(FeePath, fee?.AdditionalData);
        if (fee?.TotalUnits is { } units)
        {
            unmapped.AddText(FeePath + ".TotalUnits", FormattableString.Invariant($"{units}"));
        }

        if (ToModel(fee?.FeePerUnit, unmapped, FeePath + ".FeePerUnit") is { } perUnit)
        {
            unmapped.AddText(FeePath + ".FeePerUnit", perUnit.ToString());
        }

        return new()
        {
            ShipmentConfirmationId = shipment.ShipmentId,
            Name = shipment.ShipmentName,
            Status = shipment.ShipmentStatus,
            WarehouseId = shipment.DestinationFulfillmentCenterId,
            SourceAddress = ToModel(shipment.ShipFromAddress),
            LabelPrepType = shipment.LabelPrepType,
            AreCasesRequired = shipment.AreCasesRequired,
            BoxContentsSource = shipment.BoxContentsSource,
            BoxContentsFee = ToModel(fee?.TotalFee, unmapped, FeePath + ".TotalFee"),
            ConfirmedNeedByDate = ReadDate(shipment.ConfirmedNeedByDate, unmapped, "ConfirmedNeedByDate"),
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundShipmentItem ToModel(InboundShipmentItem item)
    {
        var unmapped = new UnmappedMembers().Add(item.AdditionalData);
        foreach (var detail in item.PrepDetailsList ?? [])
        {
            unmapped.Add("PrepDetailsList", detail.AdditionalData);
        }

        var owners = (item.PrepDetailsList ?? []).Select(detail => detail.PrepOwner).OfType<string>().Distinct(StringComparer.Ordinal);
        return new()
        {
            ShipmentConfirmationId = item.ShipmentId,
            Msku = item.SellerSku,
            FnSku = item.FulfillmentNetworkSku,
            QuantityShipped = item.QuantityShipped,
            QuantityReceived = item.QuantityReceived,
            QuantityInCase = item.QuantityInCase,
            PrepOwner = string.Join("; ", owners).NullIfBlank(),
            PrepTypes = (item.PrepDetailsList ?? []).Select(detail => detail.PrepInstruction).OfType<string>().ToModel(),
            ReleaseDate = ReadDate(item.ReleaseDate, unmapped, "ReleaseDate"),
            AdditionalData = unmapped.Found,
        };
    }

    private static McfInboundAddress? ToModel(Address? address) => address is null ? null : new()
    {
        Name = address.Name,
        AddressLine1 = address.AddressLine1,
        AddressLine2 = address.AddressLine2,
        City = address.City,
        DistrictOrCounty = address.DistrictOrCounty,
        StateOrRegion = address.StateOrProvinceCode,
        PostalCode = address.PostalCode,
        CountryCode = address.CountryCode,
        AdditionalData = new UnmappedMembers().Add(address.AdditionalData).Found,
    };

    private static McfMoney? ToModel(Amount? amount, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, amount?.AdditionalData);
        return amount?.Value is { } value ? new McfMoney { CurrencyCode = amount.CurrencyCode ?? "", Value = value } : null;
    }

    private static DateTime? ReadDate(string? text, UnmappedMembers unmapped, string path)
    {
        if (IsoTime.TryParse(text, out var date))
        {
            return date;
        }

        if (text.NullIfBlank() is { } unreadable)
        {
            unmapped.AddText(path, unreadable);
        }

        return null;
    }
}
