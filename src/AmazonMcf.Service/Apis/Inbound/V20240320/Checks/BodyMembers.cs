using System.Text.Json;
using AmazonMcf.Service.Checks;

namespace AmazonMcf.Service.Apis.Inbound.V20240320.Checks;

/// <summary>Rejects bodies that lack members (MissingParameter). Source: the definitions of Fulfillment Inbound 2024-03-20.</summary>
internal static class BodyMembers
{
    private static readonly string[] Address = ["addressLine1", "city", "countryCode", "name", "phoneNumber", "postalCode"];
    private static readonly string[] Item = ["labelOwner", "msku", "prepOwner", "quantity"];
    private static readonly string[] Box = ["contentInformationSource", "dimensions", "quantity", "weight"];
    private static readonly string[] Size = ["height", "length", "unitOfMeasurement", "width"];
    private static readonly string[] Weight = ["unit", "value"];
    private static readonly string[] Contact = ["name", "phoneNumber"];

    public static void Plan(JsonElement body)
    {
        RequiredMembers.Require(body, "", "destinationMarketplaces", "items", "sourceAddress");
        Each(body, "destinationMarketplaces", "DestinationMarketplaces.", []);
        Each(body, "items", "Items.", Item);
        RequireAddress(body, "sourceAddress");
    }

    public static void Packing(JsonElement body)
    {
        foreach (var grouping in Each(body, "packageGroupings", "PackageGroupings.", ["boxes"]))
        {
            Boxes(grouping);
        }
    }

    public static void Transportation(JsonElement body)
    {
        RequiredMembers.Require(body, "", "placementOptionId");
        const string List = "shipmentTransportationConfigurations";
        foreach (var configuration in Each(body, List, "", ["readyToShipWindow", "shipmentId"]))
        {
            Inner(configuration, "readyToShipWindow", "start");
            Inner(configuration, "contactInformation", Contact);
            if (Find(configuration, "freightInformation") is { } freight)
            {
                Inner(freight, "declaredValue", "amount", "code");
            }

            foreach (var pallet in Optional(configuration, "pallets", "quantity"))
            {
                Inner(pallet, "dimensions", Size);
                Inner(pallet, "weight", Weight);
            }
        }
    }

    public static void Selections(JsonElement body)
    {
        foreach (var selection in Each(body, "transportationSelections", "", ["shipmentId", "transportationOptionId"]))
        {
            Inner(selection, "contactInformation", Contact);
        }
    }

    public static void Content(JsonElement body)
    {
        RequiredMembers.Require(body, "", "boxes", "items");
        Boxes(body);
        Each(body, "items", "Items.", Item);
    }

    public static void Source(JsonElement body) => RequireAddress(body, "address");

    public static void Name(JsonElement body) => RequiredMembers.Require(body, "", "name");

    public static void Tracking(JsonElement body)
    {
        RequiredMembers.Require(body, "", "trackingDetails");
        var details = Find(body, "trackingDetails")!.Value;
        if (Find(details, "spdTrackingDetail") is { } parcels)
        {
            Each(parcels, "spdTrackingItems", "SpdTrackingItems.", ["boxId", "trackingId"]);
        }

        Inner(details, "ltlTrackingDetail", "freightBillNumber");
    }

    public static void Labels(JsonElement body)
    {
        RequiredMembers.Require(body, "", "labelType", "marketplaceId", "mskuQuantities");
        Each(body, "mskuQuantities", "MskuQuantities.", ["msku", "quantity"]);
    }

    public static void Prep(JsonElement body)
    {
        RequiredMembers.Require(body, "", "marketplaceId");
        Each(body, "mskuPrepDetails", "MskuPrepDetails.", ["msku", "prepCategory", "prepTypes"]);
    }

    /// <summary>A body that may have anything.</summary>
    public static void Nothing(JsonElement body)
    {
    }

    private static void Boxes(JsonElement parent)
    {
        foreach (var box in Each(parent, "boxes", "Boxes.", Box))
        {
            Inner(box, "dimensions", Size);
            Inner(box, "weight", Weight);
            Optional(box, "items", Item);
        }
    }

    private static void RequireAddress(JsonElement body, string name)
    {
        RequiredMembers.Require(body, "", name);
        Inner(body, name, Address);
    }

    private static void Inner(JsonElement parent, string name, params string[] members)
    {
        if (Find(parent, name) is { ValueKind: JsonValueKind.Object } member)
        {
            RequiredMembers.Require(member, JsonLocation.Pascal(name) + ".", members);
        }
    }

    // The elements of a list that must have some.
    private static IReadOnlyList<JsonElement> Each(JsonElement parent, string name, string prefix, string[] members)
    {
        RequiredMembers.Require(parent, "", name);
        if (Find(parent, name) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0)
        {
            throw ServiceErrors.Missing(JsonLocation.Pascal(name));
        }

        return Elements(parent, name, prefix, members);
    }

    private static IReadOnlyList<JsonElement> Optional(JsonElement parent, string name, params string[] members) =>
        Elements(parent, name, JsonLocation.Pascal(name) + ".", members);

    private static IReadOnlyList<JsonElement> Elements(JsonElement parent, string name, string prefix, string[] members)
    {
        if (Find(parent, name) is not { ValueKind: JsonValueKind.Array } list)
        {
            return [];
        }

        foreach (var element in list.EnumerateArray().Where(_ => members.Length > 0))
        {
            RequiredMembers.Require(element, prefix, members);
        }

        return [.. list.EnumerateArray()];
    }

    private static JsonElement? Find(JsonElement parent, string name) => RequiredMembers.Find(parent, name);
}
