using System.Collections;

namespace AmazonMcf.Binding;

/// <summary>Completes the shipping modes of inbound shipments. Source: ShippingMode, Fulfillment Inbound 2024-03-20.</summary>
internal sealed class InboundShippingModeCompleter : ValueCompleter
{
    /// <inheritdoc />
    protected override IEnumerable<(string Value, string Tip)> Values(IDictionary bound) =>
    [
        ("GROUND_SMALL_PARCEL", "Parcels by road."),
        ("FREIGHT_LTL", "Pallets in a shared truck."),
        ("FREIGHT_FTL_PALLET", "A truck with pallets."),
        ("FREIGHT_FTL_NONPALLET", "A truck without pallets."),
        ("OCEAN_LCL", "A part of a container by sea."),
        ("OCEAN_FCL", "A container by sea."),
        ("AIR_SMALL_PARCEL", "Parcels by air."),
        ("AIR_SMALL_PARCEL_EXPRESS", "Express parcels by air."),
    ];
}
