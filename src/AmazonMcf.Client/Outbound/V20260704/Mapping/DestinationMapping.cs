using System.Text.Json;
using AmazonMcf.Model;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.V20260704.Wire;

namespace AmazonMcf.Outbound.V20260704.Mapping;

/// <summary>The destination of an order with the preferences for the drop-off, and where a package was left.</summary>
internal static class DestinationMapping
{
    public static OrderDestination ToWire(McfAddress? address, McfDeliveryPreferences? preferences) => new()
    {
        DeliveryAddress = AddressMapping.ToWire(address),
        DeliveryNotes = preferences?.DeliveryInstructions.NullIfBlank(),
        DropOffLocation = preferences?.DropOffLocation is not { } place ? null : new OrderDropOffLocation
        {
            Type = DropOffLocationTypes.Normalize(place.Type),
            Attributes = place.Attributes is not { Count: > 0 } attributes ? null : attributes.ToDictionary(
                attribute => attribute.Key, attribute => ToJson(attribute.Value), StringComparer.Ordinal),
        },
    };

    public static McfDeliveryPreferences? ToModel(OrderDestination? destination, UnmappedMembers unmapped, string path) =>
        destination is { DeliveryNotes: null, DropOffLocation: null } or null ? null : new McfDeliveryPreferences
        {
            DeliveryInstructions = destination.DeliveryNotes,
            DropOffLocation = ToModel(destination.DropOffLocation, unmapped, path + ".dropOffLocation"),
        };

    public static McfDropOffLocation? ToModel(OrderDropOffLocation? place, UnmappedMembers unmapped, string path)
    {
        if (place is null)
        {
            return null;
        }

        unmapped.Add(path, place.AdditionalData);
        return new McfDropOffLocation
        {
            Type = place.Type,
            Attributes = place.Attributes is { } attributes
                ? new(attributes.ToDictionary(attribute => attribute.Key, attribute => ToText(attribute.Value), StringComparer.Ordinal))
                : null,
        };
    }

    // The model lets an attribute be any JSON; all that is documented is text.
    private static string ToText(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();

    private static JsonElement ToJson(string text)
    {
        using var document = JsonDocument.Parse("\"" + JsonEncodedText.Encode(text) + "\"");
        return document.RootElement.Clone();
    }
}
