using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Validation;
using static AmazonMcf.Tests.Validation.Inputs;

namespace AmazonMcf.Tests.Validation;

public class OrderValidatorTests
{
    public static TheoryData<Action<McfOrderRequest>> Fine =>
        [
            _ => { },
            order => order.SellerFulfillmentOrderId = Text(40),
            order => order.SellerFulfillmentOrderId = "A/B #1+x",
            order => order.DisplayableOrderId = null,
            order => order.DisplayableOrderId = " Bestellung Nr. 7 f\u00fcr J\u00f6rg ",
            order => order.DisplayableOrderDate = null,
            order => order.DisplayableOrderComment = Text(750),
            order => order.ShippingSpeedCategory = null,
            order => order.ShippingSpeedCategory = "expedited",
            order => order.FulfillmentAction = "HOLD",
            order => order.FulfillmentPolicy = "fill_all_available",
            order => order.NotificationEmails = null,
            order => order.MarketplaceId = "us",
            order => order.MarketplaceId = "A3NEWMARKETPLACE",
            order => order.DestinationAddress!.StateOrRegion = null,
            order => order.DestinationAddress!.CountryCode = "us",
            order => order.SendAbroad("CA", "ON"),
            order => order.SendAbroad("DE", "Bayern"),
            order => order.DestinationAddress!.PostalCode = "48084-1234",
            order => order.DestinationAddress!.PostalCode = " 02134 ",
            order => (order.DestinationAddress!.CountryCode, order.DestinationAddress.PostalCode) = ("PR", "00601"),
            order => order.SendAbroad("CA", "ON", "M5V 2T6"),
            order => order.SendAbroad("AT", "MI", "1010"),
            order =>
                order.FeatureConstraints = [new McfFeatureSetting { FeatureName = "SOMETHING_NEW", FeatureFulfillmentPolicy = "Required" }],
            order =>
                order.FeatureConstraints = [
                    new McfFeatureSetting { FeatureName = "SIGNATURE_CONFIRMATION", FeatureFulfillmentPolicy = "Required" },
                ],
            order => order.Items[0].GiftMessage = Text(512),
            order => order.Items[0].DisplayableComment = Text(250),
            order => order.Items[0].SellerSku = "\"a\",;+=\u00e9",
            order => order.Items[0].SellerFulfillmentOrderItemId = null,
            order => order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 0 },
            order => order.Items = [.. Enumerable.Range(0, 100).Select(i => Line($"{i}"))],
            order => order.Items[0].Quantity = 249,
        ];

    public static TheoryData<Action<McfOrderRequest>, string> Faulty =>
        new()
        {
            { order => order.SellerFulfillmentOrderId = null, "SellerFulfillmentOrderId" },
            { order => order.SellerFulfillmentOrderId = " ", "SellerFulfillmentOrderId" },
            { order => order.SellerFulfillmentOrderId = Text(41), "SellerFulfillmentOrderId" },
            { order => order.SellerFulfillmentOrderId = "A\n1", "SellerFulfillmentOrderId" },
            { order => order.SellerFulfillmentOrderId = "..", "SellerFulfillmentOrderId" },
            { order => order.MarketplaceId = "Germany", "MarketplaceId" },
            { order => order.MarketplaceId = "BR", "MarketplaceId" },
            { order => order.SellerFulfillmentOrderId = "A\u200b1", "SellerFulfillmentOrderId" },
            { order => order.Items[0].SellerSku = "MUG\u00a01", "Items[0].SellerSku" },
            { order => order.Items[0].SellerFulfillmentOrderItemId = "1\u2060", "Items[0].SellerFulfillmentOrderItemId" },
            { order => order.DisplayableOrderId = Text(41), "DisplayableOrderId" },
            { order => order.DisplayableOrderId = "No  7", "DisplayableOrderId" },
            { order => order.DisplayableOrderId = "\u20ac7", "DisplayableOrderId" },
            { order => order.DisplayableOrderId = "A\tB", "DisplayableOrderId" },
            { order => (order.SellerFulfillmentOrderId, order.DisplayableOrderId) = ("A  1", null), "DisplayableOrderId" },
            { order => (order.SellerFulfillmentOrderId, order.DisplayableOrderId) = ("\u6ce8\u6587", ""), "DisplayableOrderId" },
            { order => order.DisplayableOrderDate = default(DateTime), "DisplayableOrderDate" },
            { order => order.DisplayableOrderDate = new DateTime(2420, 1, 1, 0, 0, 0, DateTimeKind.Utc), "DisplayableOrderDate" },
            { order => order.DisplayableOrderComment = Text(751), "DisplayableOrderComment" },
            { order => order.ShippingSpeedCategory = "Overnight", "ShippingSpeedCategory" },
            { order => order.FulfillmentAction = "Wait", "FulfillmentAction" },
            { order => order.FulfillmentPolicy = "Fill", "FulfillmentPolicy" },
            { order => order.ShipFromCountryCode = "USA", "ShipFromCountryCode" },
            { order => order.NotificationEmails!.Add("ann"), "NotificationEmails[1]" },
            { order => order.NotificationEmails!.Add(""), "NotificationEmails[1]" },
            { order => order.NotificationEmails!.Add("a@b@example.com"), "NotificationEmails[1]" },
            { order => order.NotificationEmails!.Add("ann@example"), "NotificationEmails[1]" },
            { order => order.NotificationEmails!.Add("ann bell@example.com"), "NotificationEmails[1]" },
            { order => order.NotificationEmails!.Add(Text(53) + "@example.com"), "NotificationEmails[1]" },
            { order => order.DestinationAddress = null, "DestinationAddress" },
            { order => order.DestinationAddress!.Name = "", "DestinationAddress.Name" },
            { order => order.DestinationAddress!.AddressLine1 = null, "DestinationAddress.AddressLine1" },
            { order => order.DestinationAddress!.City = null, "DestinationAddress.City" },
            { order => order.DestinationAddress!.PostalCode = " ", "DestinationAddress.PostalCode" },
            { order => order.DestinationAddress!.CountryCode = null, "DestinationAddress.CountryCode" },
            { order => order.DestinationAddress!.CountryCode = "United States", "DestinationAddress.CountryCode" },
            { order => order.DestinationAddress!.CountryCode = "XX", "DestinationAddress.CountryCode" },
            { order => order.DestinationAddress!.CountryCode = "UK", "DestinationAddress.CountryCode" },
            { order => order.DestinationAddress!.StateOrRegion = "Michigan", "DestinationAddress.StateOrRegion" },
            { order => order.SendAbroad("CA", "Ont."), "DestinationAddress.StateOrRegion" },
            { order => order.SendAbroad("JP", "Tokyo", "100-0001"), "DestinationAddress.City" },
            { order => order.FeatureConstraints = [new McfFeatureSetting()], "FeatureConstraints[0].FeatureName" },
            {
                order => order.FeatureConstraints = [new McfFeatureSetting { FeatureName = "A", FeatureFulfillmentPolicy = "Perhaps" }],
                "FeatureConstraints[0].FeatureFulfillmentPolicy"
            },
            {
                order =>
                    order.FeatureConstraints = [new McfFeatureSetting { FeatureName = "A" }, new McfFeatureSetting { FeatureName = "a" }],
                "FeatureConstraints[1].FeatureName"
            },
            { order => order.Items = [], "Items" },
            { order => order.Items = [.. Enumerable.Range(0, 101).Select(i => Line($"{i}"))], "Items" },
            { order => order.Items[1].Quantity = 0, "Items[1].Quantity" },
            { order => order.Items[1].Quantity = -1, "Items[1].Quantity" },
            { order => order.Items[1].SellerSku = null, "Items[1].SellerSku" },
            { order => order.Items[1].SellerSku = Text(51), "Items[1].SellerSku" },
            { order => order.Items[1].SellerFulfillmentOrderItemId = Text(51), "Items[1].SellerFulfillmentOrderItemId" },
            { order => order.Items[1].SellerFulfillmentOrderItemId = "1", "Items[1].SellerFulfillmentOrderItemId" },
            {
                order => (order.Items[0].SellerFulfillmentOrderItemId, order.Items[1].SellerFulfillmentOrderItemId) = ("2", null),
                "Items[1].SellerFulfillmentOrderItemId"
            },
            { order => order.Items[0].GiftMessage = Text(513), "Items[0].GiftMessage" },
            { order => order.Items[0].DisplayableComment = Text(251), "Items[0].DisplayableComment" },
            {
                order => order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "$", Value = 1 },
                "Items[0].PerUnitDeclaredValue.CurrencyCode"
            },
            { order => order.Items[0].PerUnitPrice = new McfMoney { CurrencyCode = "USD", Value = -1 }, "Items[0].PerUnitPrice.Value" },
            { order => order.Items[0].PerUnitTax = new McfMoney { Value = 1 }, "Items[0].PerUnitTax.CurrencyCode" },
            {
                order => order.PaymentInformation = [new McfPayment { PaymentMode = "M", PaymentDate = order.DisplayableOrderDate }],
                "PaymentInformation[0].PaymentTransactionId"
            },
            {
                order =>
                    order.PaymentInformation = [new McfPayment { PaymentTransactionId = "T", PaymentDate = order.DisplayableOrderDate }],
                "PaymentInformation[0].PaymentMode"
            },
            {
                order => order.PaymentInformation = [new McfPayment { PaymentTransactionId = "T", PaymentMode = "M" }],
                "PaymentInformation[0].PaymentDate"
            },
            { order => order.ShippingSpeedCategory = "ScheduledDelivery", "ShippingSpeedCategory,DeliveryWindow" },
            { order => order.DeliveryWindow = JapaneseOrder().DeliveryWindow, "DeliveryWindow,DeliveryWindow" },
            { order => order.CodSettings = new McfCodSettings(), "CodSettings" },
            { order => order.DeliveryPreferences = new McfDeliveryPreferences(), "DeliveryPreferences" },
        };

    public static TheoryData<Action<McfOrderRequest>, string> FaultyInJapan =>
        new()
        {
            { _ => { }, "" },
            { order => order.ShippingSpeedCategory = "Standard", "DeliveryWindow" },
            { order => order.DeliveryWindow = null, "DeliveryWindow" },
            { order => order.DeliveryWindow!.StartDate = null, "DeliveryWindow.StartDate" },
            { order => order.DeliveryWindow!.EndDate = null, "DeliveryWindow.EndDate" },
            { order => order.DeliveryWindow!.EndDate = order.DeliveryWindow.StartDate, "DeliveryWindow.EndDate" },
            { order => order.FulfillmentAction = "hold", "FulfillmentAction" },
            { order => order.FulfillmentAction = "Ship", "" },
            { order => order.Items[1].PerUnitPrice = null, "Items[1].PerUnitPrice" },
            { order => (order.CodSettings!.IsCodRequired, order.Items[1].PerUnitPrice) = (false, null), "" },
            {
                order => order.CodSettings!.ShippingChargeTax = new McfMoney { CurrencyCode = "JPY", Value = -1 },
                "CodSettings.ShippingChargeTax.Value"
            },
            { order => order.DestinationAddress!.City = "Chiyoda", "DestinationAddress.City" },
            { order => order.DeliveryPreferences!.DeliveryInstructions = Text(250), "" },
            { order => order.DeliveryPreferences!.DeliveryInstructions = Text(251), "DeliveryPreferences.DeliveryInstructions" },
            { order => order.DeliveryPreferences!.DropOffLocation!.Type = null, "DeliveryPreferences.DropOffLocation.Type" },
            { order => order.DeliveryPreferences!.DropOffLocation!.Type = "TREE_HOUSE", "" },
            {
                order => order.DeliveryPreferences!.DropOffLocation!.Type = "FALLBACK_NEIGHBOR_DELIVERY",
                "DeliveryPreferences.DropOffLocation.Attributes.neighborName,DeliveryPreferences.DropOffLocation.Attributes.houseNumber"
            },
            {
                order => order.DeliveryPreferences!.DropOffLocation = Neighbor("neighborName"),
                "DeliveryPreferences.DropOffLocation.Attributes.houseNumber"
            },
            { order => order.DeliveryPreferences!.DropOffLocation = Neighbor("neighborName", "houseNumber"), "" },
            {
                order =>
                    order.FeatureConstraints = [
                        new McfFeatureSetting { FeatureName = "SIGNATURE_CONFIRMATION", FeatureFulfillmentPolicy = "Required" },
                    ],
                "FeatureConstraints[0].FeatureName"
            },
            {
                order =>
                    order.FeatureConstraints = [
                        new McfFeatureSetting { FeatureName = "SIGNATURE_CONFIRMATION", FeatureFulfillmentPolicy = "NotRequired" },
                    ],
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Fine))]
    public void An_order_within_the_rules_has_no_errors(Action<McfOrderRequest> change) =>
        Assert.Equal([], Members(Order(), change, UnitedStates));

    [Theory]
    [MemberData(nameof(Faulty))]
    public void An_order_that_breaks_a_rule_names_the_member_and_nothing_else(Action<McfOrderRequest> spoil, string members) =>
        Assert.Equal(members, string.Join(",", Members(Order(), spoil, UnitedStates)));

    [Theory]
    [MemberData(nameof(FaultyInJapan))]
    public void Japan_has_rules_of_its_own(Action<McfOrderRequest> spoil, string members) =>
        Assert.Equal(members, string.Join(",", Members(JapaneseOrder(), spoil, Japan)));

    [Theory]
    [InlineData("4808", "has 4: a leading zero is missing.")]
    [InlineData("601", "has 3: leading zeros are missing.")]
    [InlineData("2134-5678", "has 4: a leading zero is missing.")]
    [InlineData("97", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("480840", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("480841234", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("48084 1234", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("48084-123", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("48084-1234-5", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("48084-", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("48084.0", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("4808O", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    [InlineData("\u0664\u0668\u0660\u0668\u0664", "must be 5 digits, or 5 digits, a hyphen and 4 digits")]
    public void A_postal_code_of_the_United_States_that_is_not_whole_holds_the_order_back(string code, string rule)
    {
        foreach (var country in (string[])["US", "us", "PR", "VI", "GU", "AS", "MP"])
        {
            var order = Order();
            (order.DestinationAddress!.CountryCode, order.DestinationAddress.PostalCode) = (country, code);
            var error = Assert.Single(OrderValidator.Validate(order, UnitedStates));
            Assert.Equal(("DestinationAddress.PostalCode", "***"), (error.Member, error.Value));
            Assert.Contains(rule, error.Rule, StringComparison.Ordinal);
            Assert.DoesNotContain(code, error.ToString(), StringComparison.Ordinal);
            Assert.Equal(code, order.DestinationAddress.PostalCode);
        }
    }

    [Theory]
    [InlineData(
        "US",
        "DE",
        "must be a marketplace in Europe, the connection's region: US belongs to North America. Use a connection to marketplace US."
    )]
    [InlineData(
        "A1VC38T7YXB528",
        "UK",
        "must be a marketplace in Europe, the connection's region: JP belongs to the Far East. Use a connection to marketplace JP."
    )]
    [InlineData(
        "gb",
        "MX",
        "must be a marketplace in North America, the connection's region: UK belongs to Europe. Use a connection to marketplace UK."
    )]
    public void A_marketplace_of_another_region_than_the_connection_holds_the_order_back(string named, string connection, string rule)
    {
        var region = McfMarketplaces.Find(connection)!.Region;
        var order = Order();
        order.MarketplaceId = named;
        order.Source = new McfOrderSource { Path = "orders.csv", Rows = [7] };
        var error = Assert.Single(OrderValidator.Validate(order, McfMarketplaces.Find(connection), region), error =>
            error.Member == "MarketplaceId"
        );
        Assert.Equal((named, rule, 7), (error.Value, error.Rule, error.Row));

        var request = PreviewOf(order);
        Assert.Equal(rule, Assert.Single(PreviewValidator.Validate(request, null, region), error => error.Member == "MarketplaceId").Rule);
    }

    [Theory]
    [InlineData("CA", "US", "CA")]
    [InlineData("PL", "DE", "PL")]
    [InlineData(null, "DE", "US")]
    [InlineData("A3NEWMARKETPLACE", "DE", "US")]
    public void No_region_is_guessed_from_an_address_or_an_unknown_id(string? named, string connection, string country)
    {
        var order = Order();
        order.MarketplaceId = named;
        (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion) = (country, null);
        var marketplace = McfMarketplaces.Find(connection)!;
        Assert.DoesNotContain(OrderValidator.Validate(order, marketplace, marketplace.Region), error => error.Member == "MarketplaceId");
    }

    [Fact]
    public void India_requires_payments_and_declared_values()
    {
        Assert.Equal([], Members(IndianOrder(), _ => { }, India));
        Assert.Equal(
            ["Items[1].PerUnitDeclaredValue", "PaymentInformation"],
            Members(IndianOrder(), order => (order.Items[1].PerUnitDeclaredValue, order.PaymentInformation) = (null, []), India));
    }

    [Fact]
    public void Brazil_is_not_served_even_when_only_the_connection_names_it() =>
        Assert.Equal(["MarketplaceId"], Members(Order(), _ => { }, Brazil));

    [Fact]
    public void The_marketplace_of_the_order_wins_over_the_one_of_the_connection() =>
        Assert.Equal([], Members(JapaneseOrder(), order => order.MarketplaceId = Japan.MarketplaceId, UnitedStates));

    [Fact]
    public void Without_a_marketplace_the_destination_decides_what_is_japanese()
    {
        Assert.Equal([], Members(JapaneseOrder(), _ => { }, null));
        Assert.Contains("CodSettings", Members(Order(), order => order.CodSettings = new McfCodSettings(), null));
        Assert.DoesNotContain(
            "CodSettings",
            Members(Order(), order => (order.DestinationAddress, order.CodSettings) = (null, new McfCodSettings()), null)
        );
    }

    [Fact]
    public void All_errors_are_found_at_once()
    {
        var order = new McfOrderRequest
        {
            DestinationAddress = new McfAddress { CountryCode = "Atlantis" },
            ShippingSpeedCategory = "Teleport",
            NotificationEmails = ["nobody"],
            Items = [new McfOrderRequestItem(), new McfOrderRequestItem { SellerSku = "S", Quantity = 300 }],
        };
        Assert.Equal(
            [
                "SellerFulfillmentOrderId", "ShippingSpeedCategory", "DestinationAddress.Name", "DestinationAddress.AddressLine1",
                "DestinationAddress.PostalCode", "DestinationAddress.CountryCode", "DestinationAddress.City", "NotificationEmails[0]",
                "Items[0].SellerSku", "Items[0].Quantity",
            ],
            Members(order, _ => { }, UnitedStates));
    }

    [Fact]
    public void An_error_carries_value_rule_order_and_row()
    {
        var order = Order();
        order.Source = new McfOrderSource { Path = "orders.csv", Rows = [5, 6] };
        order.Items[1].Quantity = -3;
        order.DisplayableOrderId = Text(41);
        var errors = OrderValidator.Validate(order, UnitedStates);
        var (head, line) = (errors[0], errors[1]);
        Assert.Equal(("ORDER-1", "orders.csv", 5), (head.SellerFulfillmentOrderId, head.Path, head.Row));
        Assert.Equal("must not have more than 40 characters; it has 41.", head.Rule);
        Assert.Equal(("Items[1].Quantity", "-3", "must be greater than zero.", 6), (line.Member, line.Value, line.Rule, line.Row));
    }

    [Fact]
    public void Personal_data_is_masked_in_every_error()
    {
        var order = JapaneseOrder();
        const string Secret = "Secret";
        var @long = Secret + Text(2000);
        order.DestinationAddress = new McfAddress
        {
            Name = Secret,
            AddressLine1 = Secret,
            City = Secret,
            PostalCode = Secret,
            CountryCode = "JP",
            Phone = Secret,
        };
        order.DisplayableOrderComment = @long;
        order.NotificationEmails = [Secret, Secret + Text(80) + "@example.com"];
        order.DeliveryPreferences!.DeliveryInstructions = @long;
        order.Items[0].GiftMessage = @long;
        order.Items[0].DisplayableComment = @long;
        var errors = OrderValidator.Validate(order, UnitedStates);
        Assert.True(errors.Count >= 8);
        Assert.DoesNotContain(errors, error => $"{error.Value}{error.Rule}{error}".Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_is_a_sentence()
    {
        var errors = Faulty.Select(row => (Action<McfOrderRequest>)((object[])row)[0])
            .SelectMany(spoil => ValidationErrors(Order(), spoil, UnitedStates));
        Assert.All(errors, error => Assert.Matches("^[a-z].*[.]$", error.Rule));
    }

    private static IReadOnlyList<McfValidationError> ValidationErrors(
        McfOrderRequest order,
        Action<McfOrderRequest> spoil,
        McfMarketplace? marketplace
    )
    {
        spoil(order);
        return OrderValidator.Validate(order, marketplace);
    }

    private static IEnumerable<string> Members(McfOrderRequest order, Action<McfOrderRequest> spoil, McfMarketplace? marketplace) =>
        ValidationErrors(order, spoil, marketplace).Select(error => error.Member);

    private static McfPreviewRequest PreviewOf(McfOrderRequest order) =>
        new() { MarketplaceId = order.MarketplaceId, Address = order.DestinationAddress, Items = order.Items };

    private static McfDropOffLocation Neighbor(params string[] keys) =>
        new() { Type = "FALLBACK_NEIGHBOR_DELIVERY", Attributes = new(keys.ToDictionary(key => key, _ => "7")) };
}
