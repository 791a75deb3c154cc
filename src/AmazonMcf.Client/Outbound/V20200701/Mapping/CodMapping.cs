using AmazonMcf.Model;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Cash on delivery.</summary>
internal static class CodMapping
{
    public static CODSettings? ToWire(McfCodSettings? settings) => settings is null ? null : new CODSettings
    {
        IsCodRequired = settings.IsCodRequired,
        CodCharge = MoneyMapping.ToWire(settings.CodCharge),
        CodChargeTax = MoneyMapping.ToWire(settings.CodChargeTax),
        ShippingCharge = MoneyMapping.ToWire(settings.ShippingCharge),
        ShippingChargeTax = MoneyMapping.ToWire(settings.ShippingChargeTax),
    };

    public static McfCodSettings? ToModel(CODSettings? settings, UnmappedMembers unmapped, string path)
    {
        if (settings is null)
        {
            return null;
        }

        unmapped.Add(path, settings.AdditionalData);
        return new McfCodSettings
        {
            IsCodRequired = settings.IsCodRequired ?? false,
            CodCharge = MoneyMapping.ToModel(settings.CodCharge, unmapped, path + ".codCharge"),
            CodChargeTax = MoneyMapping.ToModel(settings.CodChargeTax, unmapped, path + ".codChargeTax"),
            ShippingCharge = MoneyMapping.ToModel(settings.ShippingCharge, unmapped, path + ".shippingCharge"),
            ShippingChargeTax = MoneyMapping.ToModel(settings.ShippingChargeTax, unmapped, path + ".shippingChargeTax"),
        };
    }
}
