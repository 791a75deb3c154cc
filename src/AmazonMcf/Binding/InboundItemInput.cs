using System.Collections.Specialized;
using AmazonMcf.Model;

namespace AmazonMcf.Binding;

/// <summary>Reads the units of an inbound plan from an object or a hashtable.</summary>
internal static class InboundItemInput
{
    private static readonly string[] Skus = ["SellerSku", "MerchantSku", "Sku"];

    /// <summary>Reads one entry.</summary>
    /// <param name="value">The object.</param>
    /// <exception cref="BindingFailedException">A member is not valid; the message names it.</exception>
    public static McfInboundRequestItem Read(object value)
    {
        var plain = InputObject.Unwrap(value);
        if (plain is McfInboundRequestItem item)
        {
            return new()
            {
                Msku = item.Msku,
                Quantity = item.Quantity,
                LabelOwner = item.LabelOwner,
                PrepOwner = item.PrepOwner,
                Expiration = item.Expiration,
                ManufacturingLotCode = item.ManufacturingLotCode,
                Path = item.Path,
                Row = item.Row,
            };
        }

        if (plain is null || !InputObject.IsBag(plain))
        {
            throw new BindingFailedException("Item", "must be an object or a hashtable with Msku and Quantity.");
        }

        var members = new OrderedDictionary(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in InputObject.Read(plain))
        {
            members[entry.Key] = entry.Value;
        }

        if (!members.Contains(nameof(item.Msku)) && Array.Find(Skus, members.Contains) is { } name)
        {
            members[nameof(item.Msku)] = members[name];
        }

        var known = new OrderedDictionary();
        foreach (var member in typeof(McfInboundRequestItem).GetProperties().Select(property => property.Name).Where(members.Contains))
        {
            known[member] = members[member] is string { Length: 0 } ? null : members[member];
        }

        return (McfInboundRequestItem)ModelBinder.Convert(typeof(McfInboundRequestItem), known)!;
    }
}
