using System.Text.Json;
using AmazonMcf.Model.KnownValues;
using AmazonMcf.Outbound.Wire;
using AmazonMcf.Service.Apis.Outbound.V20200701.Mapping;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Outbound.V20200701.Checks;

/// <summary>Checks the change of an order. Source: updateFulfillmentOrder, Fulfillment Outbound 2020-07-01.</summary>
internal static class UpdateChecks
{
    /// <summary>
    /// Rejects a body that lacks members (MissingParameter, MissingAddressMembers, InvalidValue). None is required but inside others.
    /// </summary>
    public static void RequireMembers(JsonElement body)
    {
        if (RequiredMembers.Find(body, "destinationAddress") is { } address)
        {
            RequiredMembers.RequireAddress(address, () => ServiceErrors.InvalidValue("", nameof(Address.CountryCode)));
        }

        if (RequiredMembers.Find(body, "items") is { } items)
        {
            RequiredMembers.RequireInItems(items, "sellerFulfillmentOrderItemId", "quantity");
        }
    }

    /// <summary>Rejects values out of range, too long or in no list (InvalidValue).</summary>
    public static void CheckValues(UpdateFulfillmentOrderRequest update)
    {
        HeadChecks.CheckDisplayable(update.DisplayableOrderId, update.DisplayableOrderComment);
        HeadChecks.CheckChoices(update.ShippingSpeedCategory, update.FulfillmentAction, update.FulfillmentPolicy);
        HeadChecks.CheckEmails(update.NotificationEmails);
        Values.Country(update.ShipFromCountryCode, nameof(update.ShipFromCountryCode));
        AddressRules.CheckValues(update.DestinationAddress.ToRecord());
        FeatureChecks.CheckValues(update.FeatureConstraints);
        LineChecks.CheckLines([.. (update.Items ?? []).Select(Line.Of)]);
        foreach (var item in update.Items ?? [])
        {
            Values.OneOf(item.OrderItemDisposition, nameof(item.OrderItemDisposition), OrderItemDispositions.All);
        }
    }
}
