using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Outbound.Mapping;

/// <summary>Maps preferences for the drop-off, and where a parcel was left.</summary>
internal static class DropOffMapping
{
    public static DeliveryPreferences? ToWire(McfDeliveryPreferences? preferences) => preferences is null ? null : new DeliveryPreferences
    {
        DeliveryInstructions = preferences.DeliveryInstructions.NullIfBlank(),
        DropOffLocation = preferences.DropOffLocation is not { } place ? null : new DropOffLocation
        {
            Type = DropOffLocationTypes.Normalize(place.Type),
            Attributes = place.Attributes is { Count: > 0 } attributes ? attributes : null,
        },
    };

    public static McfDeliveryPreferences? ToModel(DeliveryPreferences? preferences, UnmappedMembers unmapped, string path)
    {
        if (preferences is null)
        {
            return null;
        }

        unmapped.Add(path, preferences.AdditionalData);
        return new McfDeliveryPreferences
        {
            DeliveryInstructions = preferences.DeliveryInstructions,
            DropOffLocation = ToModel(preferences.DropOffLocation, unmapped, path + ".dropOffLocation"),
        };
    }

    public static McfDropOffLocation? ToModel(DropOffLocation? place, UnmappedMembers unmapped, string path)
    {
        if (place is null)
        {
            return null;
        }

        unmapped.Add(path, place.AdditionalData);
        return new McfDropOffLocation { Type = place.Type, Attributes = place.Attributes is { } attributes ? new(attributes) : null };
    }
}
