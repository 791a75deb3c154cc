using AmazonMcf.Model;
using AmazonMcf.Validation;
using static AmazonMcf.Tests.Validation.Inputs;

namespace AmazonMcf.Tests.Validation;

public class OtherValidatorTests
{
    public static TheoryData<Action<McfPreviewRequest>, string> Previews => new()
    {
        { _ => { }, "" },
        { request => request.ShippingSpeedCategories = ["standard", "ScheduledDelivery"], "" },
        { request => (request.IncludeCodFulfillmentPreview, request.IncludeDeliveryWindows) = (true, true), "" },
        { request => request.SellerFulfillmentOrderId = null, "" },
        { request => request.Address = null, "Address" },
        { request => request.Address!.City = null, "Address.City" },
        { request => request.Items = [], "Items" },
        { request => request.Items[0].Quantity = 0, "Items[0].Quantity" },
        { request => request.Items.Add(Line("1")), "Items[1].SellerFulfillmentOrderItemId" },
        { request => request.ShippingSpeedCategories = ["Standard", "Slow", ""], "ShippingSpeedCategories[1],ShippingSpeedCategories[2]" },
        { request => request.FeatureConstraints = [new McfFeatureSetting()], "FeatureConstraints[0].FeatureName" },
        { request => request.MarketplaceId = "BR", "MarketplaceId" },
    };

    public static TheoryData<Action<McfOrderUpdate>, string> Updates =>
        new()
        {
            { _ => { }, "" },
            { update => update.FulfillmentAction = null, "McfOrderUpdate" },
            { update => (update.FulfillmentAction, update.NotificationEmails) = (null, []), "" },
            { update => update.SellerFulfillmentOrderId = Text(41), "SellerFulfillmentOrderId" },
            { update => update.DisplayableOrderId = "A  B", "DisplayableOrderId" },
            { update => update.DisplayableOrderComment = Text(751), "DisplayableOrderComment" },
            { update => update.DisplayableOrderDate = DateTime.MinValue, "DisplayableOrderDate" },
            { update => update.ShippingSpeedCategory = "Fast", "ShippingSpeedCategory" },
            { update => update.ShippingSpeedCategory = "ScheduledDelivery", "ShippingSpeedCategory" },
            {
                update =>
                    (update.ShippingSpeedCategory, update.FulfillmentAction, update.MarketplaceId) = ("ScheduledDelivery", null, "JP"),
                "FulfillmentAction"
            },
            { update => update.FulfillmentAction = "Go", "FulfillmentAction" },
            { update => update.FulfillmentPolicy = "All", "FulfillmentPolicy" },
            {
                update =>
                    update.DestinationAddress = new McfAddress
                    {
                        Name = "N",
                        AddressLine1 = "L",
                        City = "C",
                        CountryCode = "US",
                    },
                "DestinationAddress.PostalCode"
            },
            {
                update =>
                    update.DestinationAddress = new McfAddress
                    {
                        Name = "N",
                        AddressLine1 = "L",
                        City = "C",
                        PostalCode = "2134",
                        CountryCode = "US",
                    },
                "DestinationAddress.PostalCode"
            },
            { update => update.ShipFromCountryCode = "EU", "ShipFromCountryCode" },
            { update => update.NotificationEmails = ["x"], "NotificationEmails[0]" },
            { update => update.Items = [new McfOrderUpdateItem { SellerFulfillmentOrderItemId = "1", Quantity = 2 }], "" },
            { update => update.Items = [new McfOrderUpdateItem { Quantity = 1 }], "Items[0].SellerFulfillmentOrderItemId" },
            { update => update.Items = [new McfOrderUpdateItem { SellerFulfillmentOrderItemId = "1" }], "Items[0].Quantity" },
            { update => update.Items = [Change("1", 1), Change("1", 1)], "Items[1].SellerFulfillmentOrderItemId" },
            { update => update.Items = [Change("1", 200), Change("2", 51)], "" },
            {
                update =>
                    update.Items = [
                        new McfOrderUpdateItem
                        {
                            SellerFulfillmentOrderItemId = "1",
                            Quantity = 1,
                            GiftMessage = Text(513),
                        },
                    ],
                "Items[0].GiftMessage"
            },
        };

    public static TheoryData<Action<McfReturnRequestItem>, string> Returns => new()
    {
        { _ => { }, "" },
        { item => item.SellerReturnItemId = Text(80), "" },
        { item => item.SellerReturnItemId = Text(81), "Items[1].SellerReturnItemId" },
        { item => item.SellerReturnItemId = "R1", "Items[1].SellerReturnItemId" },
        { item => item.SellerReturnItemId = null, "Items[1].SellerReturnItemId" },
        { item => item.SellerFulfillmentOrderItemId = "", "Items[1].SellerFulfillmentOrderItemId" },
        { item => item.AmazonShipmentId = null, "Items[1].AmazonShipmentId" },
        { item => item.ReturnReasonCode = null, "Items[1].ReturnReasonCode" },
        { item => item.ReturnComment = Text(1000), "" },
        { item => item.ReturnComment = Text(1001), "Items[1].ReturnComment" },
    };

    public static TheoryData<Action<McfDeliveryOfferRequest>, string> Offers => new()
    {
        { _ => { }, "" },
        { request => request.SellerSku = null, "SellerSku" },
        { request => request.SellerSku = Text(51), "SellerSku" },
        { request => request.Quantity = 0, "Quantity" },
        { request => request.OriginCountryCode = "USA", "OriginCountryCode" },
        { request => request.Destination = null, "Destination" },
        { request => (request.Destination, request.IpAddress) = (null, "2001:db8::1"), "" },
        { request => (request.Destination, request.IpAddress) = (null, "here"), "IpAddress" },
        { request => request.IpAddress = "10.1.2.3", "IpAddress" },
        { request => request.Destination!.PostalCode = null, "Destination.PostalCode" },
        { request => request.Destination!.PostalCode = "2134", "Destination.PostalCode" },
        { request => (request.Destination!.CountryCode, request.Destination.PostalCode) = ("AT", "1010"), "" },
        { request => request.Destination!.CountryCode = "Home", "Destination.CountryCode" },
        {
            request => (request.Destination!.CountryCode, request.Destination.City, request.Destination.PostalCode)
                = ("JP", "Chiyoda", "100-0001"),
            "Destination.City"
        },
    };

    [Theory]
    [MemberData(nameof(Previews))]
    public void A_preview_is_held_against_its_rules(Action<McfPreviewRequest> spoil, string members)
    {
        var request = new McfPreviewRequest { SellerFulfillmentOrderId = "A", Address = Address(), Items = [Line("1")] };
        spoil(request);
        Assert.Equal(members, Join(PreviewValidator.Validate(request, UnitedStates)));
    }

    [Theory]
    [MemberData(nameof(Updates))]
    public void A_change_is_held_against_its_rules(Action<McfOrderUpdate> spoil, string members)
    {
        var update = new McfOrderUpdate { SellerFulfillmentOrderId = "A", FulfillmentAction = "Ship" };
        spoil(update);
        Assert.Equal(members, Join(UpdateValidator.Validate(update, UnitedStates)));
    }

    [Theory]
    [MemberData(nameof(Returns))]
    public void A_return_is_held_against_its_rules(Action<McfReturnRequestItem> spoil, string members)
    {
        var items = new[] { Unit("R1"), Unit("R2") };
        spoil(items[1]);
        Assert.Equal(members, Join(ReturnValidator.Validate("ORDER-1", items, UnitedStates)));
    }

    [Theory]
    [MemberData(nameof(Offers))]
    public void A_query_for_offers_is_held_against_its_rules(Action<McfDeliveryOfferRequest> spoil, string members)
    {
        var request = new McfDeliveryOfferRequest
        {
            SellerSku = "S",
            Destination = new McfAddress { PostalCode = "48084", CountryCode = "US" },
        };
        spoil(request);
        Assert.Equal(members, Join(OfferValidator.Validate(request, UnitedStates)));
    }

    [Fact]
    public void A_query_for_offers_needs_an_origin_where_no_marketplace_gives_one()
    {
        var request = new McfDeliveryOfferRequest
        {
            SellerSku = "S",
            Destination = new McfAddress { PostalCode = "48084", CountryCode = "US" },
        };
        Assert.Equal("OriginCountryCode", Join(OfferValidator.Validate(request, null)));
    }

    [Fact]
    public void Returns_are_offered_in_seven_marketplaces()
    {
        var served = Connection.McfMarketplaces.All
            .Where(marketplace => ReturnValidator.Validate("ORDER-1", [Unit("R1")], marketplace).Count == 0)
            .Select(marketplace => marketplace.Code);
        Assert.Equal(["AU", "DE", "FR", "IT", "JP", "UK", "US"], served.Order());
        Assert.Empty(ReturnValidator.Validate("ORDER-1", [Unit("R1")], null));
    }

    [Fact]
    public void A_return_without_order_or_units_says_both() =>
        Assert.Equal("SellerFulfillmentOrderId,MarketplaceId,Items", Join(ReturnValidator.Validate(null, [], Spain)));

    [Theory]
    [InlineData("ORDER-1", 0)]
    [InlineData(null, 0)]
    [InlineData("A+1", 1)]
    [InlineData("A  1", 1)]
    [InlineData("A/1", 1)]
    [InlineData("#1001", 1)]
    [InlineData(" A", 1)]
    [InlineData("A/B #1+x  ", 5)]
    public void Ids_known_to_cause_problems_are_allowed_with_a_warning(string? id, int warnings)
    {
        Assert.Equal(warnings, OrderIdRules.Warnings(id).Count);
        Assert.Equal(id is null ? 1 : 0, OrderIdRules.Validate(id).Count);
    }

    private static McfOrderUpdateItem Change(string id, int quantity) => new() { SellerFulfillmentOrderItemId = id, Quantity = quantity };

    private static McfReturnRequestItem Unit(string id) => new()
    {
        SellerReturnItemId = id,
        SellerFulfillmentOrderItemId = "1",
        AmazonShipmentId = "D1",
        ReturnReasonCode = "CR-DEFECTIVE",
    };

    private static string Join(IReadOnlyList<McfValidationError> errors) => string.Join(",", errors.Select(error => error.Member));
}
