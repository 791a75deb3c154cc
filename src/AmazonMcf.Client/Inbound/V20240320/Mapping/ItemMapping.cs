using System.Globalization;
using AmazonMcf.Inbound.V20240320.Wire;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using IsoTime = AmazonMcf.Outbound.Wire.IsoTime;

namespace AmazonMcf.Inbound.V20240320.Mapping;

/// <summary>Units of SKUs.</summary>
internal static class ItemMapping
{
    private const string DateFormat = "yyyy-MM-dd";

    public static ItemInput ToWire(McfInboundRequestItem item) => new()
    {
        Msku = item.Msku,
        Quantity = item.Quantity,
        LabelOwner = InboundOwners.Normalize(item.LabelOwner),
        PrepOwner = InboundOwners.Normalize(item.PrepOwner),
        Expiration = item.Expiration?.ToString(DateFormat, CultureInfo.InvariantCulture),
        ManufacturingLotCode = item.ManufacturingLotCode.NullIfBlank(),
    };

    public static McfInboundRequestItem ToModel(ItemInput item, UnmappedMembers unmapped, string path)
    {
        unmapped.Add(path, item.AdditionalData);
        return new()
        {
            Msku = item.Msku,
            Quantity = item.Quantity,
            LabelOwner = item.LabelOwner,
            PrepOwner = item.PrepOwner,
            Expiration = ReadDate(item.Expiration, unmapped, path + ".expiration"),
            ManufacturingLotCode = item.ManufacturingLotCode,
        };
    }

    public static McfInboundItem ToModel(Item item)
    {
        var unmapped = new UnmappedMembers().Add(item.AdditionalData);
        var prep = ReadPrep(item, unmapped);
        return new()
        {
            Msku = item.Msku,
            FnSku = item.Fnsku,
            Asin = item.Asin,
            Quantity = item.Quantity,
            LabelOwner = item.LabelOwner,
            PrepOwner = prep.Owner,
            PrepTypes = prep.Types,
            PrepFee = prep.Fee,
            Expiration = ReadDate(item.Expiration, unmapped, "expiration"),
            ManufacturingLotCode = item.ManufacturingLotCode,
            AdditionalData = unmapped.Found,
        };
    }

    public static McfInboundShipmentItem ToShipmentItem(Item item, string inboundPlanId, string shipmentId)
    {
        var found = ToModel(item);
        return new()
        {
            InboundPlanId = inboundPlanId,
            ShipmentId = shipmentId,
            Msku = found.Msku,
            FnSku = found.FnSku,
            Asin = found.Asin,
            QuantityShipped = found.Quantity,
            LabelOwner = found.LabelOwner,
            PrepOwner = found.PrepOwner,
            PrepTypes = found.PrepTypes,
            PrepFee = found.PrepFee,
            Expiration = found.Expiration,
            ManufacturingLotCode = found.ManufacturingLotCode,
            AdditionalData = found.AdditionalData,
        };
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

    // Units have one owner of their preparation; where the service names several, all of them are shown.
    private static (string? Owner, IReadOnlyList<string> Types, McfMoney? Fee) ReadPrep(Item item, UnmappedMembers unmapped)
    {
        var owners = new List<string>();
        var types = new List<string>();
        var fees = new List<McfInboundFee>();
        foreach (var (instruction, index) in (item.PrepInstructions ?? []).Select((instruction, index) => (instruction, index)))
        {
            var path = FormattableString.Invariant($"prepInstructions[{index}]");
            unmapped.Add(path, instruction.AdditionalData);
            owners.AddRange(Known(instruction.PrepOwner));
            types.AddRange(Known(instruction.PrepType));
            if (FeeMapping.ToModel(instruction.Fee, unmapped, path + ".fee") is { } fee)
            {
                fees.Add(new McfInboundFee { Amount = fee });
            }
        }

        var total = FeeMapping.Total(fees, []);
        if (total is null && fees.Count > 0)
        {
            unmapped.AddText("prepInstructions.fee", string.Join("; ", fees.Select(fee => fee.Amount)));
        }

        return (string.Join("; ", owners.Distinct(StringComparer.Ordinal)).NullIfBlank(), types.ToModel(), total);
    }

    private static IEnumerable<string> Known(string? text) => text.NullIfBlank() is { } known ? [known] : [];
}
