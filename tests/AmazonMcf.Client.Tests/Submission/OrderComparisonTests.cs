using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Submission;

public sealed partial class OrderComparisonTests
{
    private static readonly McfMarketplace UnitedStates = McfMarketplaces.Find("US")!;

    [Fact]
    public void An_order_is_the_same_as_its_echo() => Assert.Empty(Compare(_ => { }, _ => { }));

    [Fact]
    public void What_the_service_fills_in_is_the_same_as_what_was_left_out() => Assert.Empty(Compare(
        order =>
        {
            order.DisplayableOrderDate = null;
            order.MarketplaceId = "";
            order.ShippingSpeedCategory = "STANDARD";
            order.FulfillmentPolicy = "FILL_OR_KILL";
            order.DestinationAddress!.Name = " Ada Example ";
            order.NotificationEmails = [];
        },
        found => found.Items![0].FulfillmentNetworkSku = "X000000001"));

    [Theory]
    [InlineData("ADA EXAMPLE", "Caf\u00e9 Street", true)]
    [InlineData("Ada  Example", "Caf\u00e9\u00a0 Street", true)]
    [InlineData("Ada Example", "Cafe\u0301 Street", true)]
    [InlineData("Ada Example", "Cafe Street", false)]
    [InlineData("Adam Example", "Caf\u00e9 Street", false)]
    [InlineData("Ada Example \ud800", "Caf\u00e9 Street", false)]
    public void The_form_in_which_the_service_stores_an_address_does_not_count(string name, string street, bool isSame) =>
        Assert.Equal(
            isSame,
            Compare(
                order => (order.DestinationAddress!.Name, order.DestinationAddress.AddressLine1) = ("Ada Example", "Caf\u00e9 Street"),
                found => (found.DestinationAddress!.Name, found.DestinationAddress.AddressLine1) = (name, street)
            ).Count == 0
        );

    [Fact]
    public void The_form_of_an_address_counts_where_it_was_changed() => Assert.Single(OrderComparison.Differences(
        new McfOrderUpdate { DestinationAddress = Orders.Simple().DestinationAddress },
        new McfOrder { DestinationAddress = WithName("ADA EXAMPLE") }));

    [Fact]
    public void The_order_of_lines_mails_and_features_means_nothing() => Assert.Empty(Compare(
        order =>
        {
            order.Items =
            [
                new McfOrderRequestItem { SellerSku = "B", SellerFulfillmentOrderItemId = "2", Quantity = 1 },
                new McfOrderRequestItem { SellerSku = "MUG-BLUE", SellerFulfillmentOrderItemId = "1", Quantity = 2 },
            ];
            order.NotificationEmails = ["a@example.com", "B@example.com"];
            order.FeatureConstraints = [Feature("X", "Required"), Feature("Y", "NotRequired")];
        },
        found =>
        {
            found.Items = [.. found.Items!, new McfOrderItem { SellerSku = "B", SellerFulfillmentOrderItemId = "2", Quantity = 1 }];
            found.NotificationEmails = ["b@example.com", "a@example.com"];
            found.FeatureConstraints = [Feature("Y", "NotRequired"), Feature("X", "REQUIRED")];
        }));

    [Theory]
    [InlineData(2, 5, 0)]
    [InlineData(5, 2, 0)]
    [InlineData(2, 6, 1)]
    [InlineData(2, 2, 1)]
    public void Lines_of_one_id_are_all_compared_whatever_their_order(int first, int second, int differences) => Assert.Equal(
        differences,
        Compare(
            order => order.Items = [Line(2), Line(5)],
            found => found.Items = [FoundLine(first), FoundLine(second)]).Count);

    [Fact]
    public void A_line_more_or_less_of_one_id_is_a_difference()
    {
        Assert.Single(Compare(order => order.Items = [Line(2)], found => found.Items = [FoundLine(2), FoundLine(2)]));
        Assert.Single(Compare(order => order.Items = [Line(2), Line(2)], found => found.Items = [FoundLine(2)]));
    }

    [Fact]
    public void A_hold_that_was_released_since_is_the_same_order() =>
        Assert.Empty(Compare(order => order.FulfillmentAction = "Hold", found => found.FulfillmentAction = "Ship"));

    [Fact]
    public void An_order_found_on_hold_is_not_one_to_be_shipped() => Assert.Equal(
        ["FulfillmentAction is 'Hold' in the order and 'Ship' in the input"], Compare(_ => { }, found => found.FulfillmentAction = "Hold"));

    [Fact]
    public void What_the_service_does_not_give_back_is_not_compared() => Assert.Empty(Compare(_ => { }, found =>
    {
        found.DestinationAddress = null;
        found.MarketplaceId = null;
        found.DisplayableOrderId = null;
        found.DisplayableOrderComment = null;
        found.ShippingSpeedCategory = null;
        found.FulfillmentAction = null;
        found.FulfillmentPolicy = null;
        found.IsDetailed = false;
        found.Items = [];
    }));

    public static TheoryData<string, string> Changes => new()
    {
        { "MarketplaceId", "MarketplaceId is 'A1PA6795UKMFR9' in the order and 'ATVPDKIKX0DER' in the input" },
        { "DisplayableOrderId", "DisplayableOrderId is 'A-2' in the order and 'A-1' in the input" },
        { "DisplayableOrderDate", "DisplayableOrderDate is '2024-06-01T08:30:01Z' in the order and '2024-06-01T08:30:00Z' in the input" },
        { "DisplayableOrderComment", "DisplayableOrderComment is *** (5 characters) in the order and *** (25 characters) in the input" },
        { "ShippingSpeedCategory", "ShippingSpeedCategory is 'Priority' in the order and 'Standard' in the input" },
        { "FulfillmentPolicy", "FulfillmentPolicy is 'FillAll' in the order and 'FillOrKill' in the input" },
        { "AddressLine2", "DestinationAddress.AddressLine2 is *** (5 characters) in the order and absent in the input" },
        { "CountryCode", "DestinationAddress.CountryCode is 'CA' in the order and 'US' in the input" },
        { "Window", "DeliveryWindow.StartDate is '2024-06-02T03:00:00Z' in the order and absent in the input" },
        { "Cod", "CodSettings.IsCodRequired is 'True' in the order and 'False' in the input" },
        { "NotificationEmails", "NotificationEmails is *** (13 characters) in the order and absent in the input" },
        { "FeatureConstraints", "FeatureConstraints is 'BLANK_BOX=Required' in the order and absent in the input" },
        { "SellerSku", "Items['1'].SellerSku is 'MUG-RED' in the order and 'MUG-BLUE' in the input" },
        { "Quantity", "Items['1'].Quantity is '3' in the order and '2' in the input" },
        { "GiftMessage", "Items['1'].GiftMessage is *** (5 characters) in the order and absent in the input" },
        { "PerUnitDeclaredValue", "Items['1'].PerUnitDeclaredValue is '2.5 USD' in the order and absent in the input" },
        { "ExtraLine", "Items['9'] is '1 x CUP' in the order and absent in the input" },
        { "MissingLine", "Items['1'] is absent in the order and '2 x MUG-BLUE' in the input" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_member_that_differs_is_named_with_both_values(string member, string expected) =>
        Assert.Contains(expected, Compare(_ => { }, found => Change(found, member)));

    [Fact]
    public void No_member_that_can_be_read_back_is_forgotten_and_no_person_is_shown()
    {
        var (order, found) = (Full("One"), Echo(Full("Another")));
        var differences = OrderComparison.Differences(order, found, UnitedStates);
        Assert.Equal(ReadBack(typeof(McfOrderRequest), "").Order(), differences.Select(difference => difference.Split(" is ")[0]).Order());
        Assert.All(differences, difference =>
            Assert.Matches("^[^ ]+ is ([*]{3} [(].+[)]|'.+') in the order and ([*]{3} [(].+[)]|'.+') in the input$", difference)
        );
        Assert.DoesNotContain("Secret", string.Join("; ", differences), StringComparison.Ordinal);
    }

    [Fact]
    public void A_charge_on_delivery_that_was_left_out_is_zero() =>
        Assert.Empty(
            Compare(
                order => order.CodSettings = new McfCodSettings { IsCodRequired = true },
                found =>
                    found.CodSettings = new McfCodSettings
                    {
                        IsCodRequired = true,
                        CodCharge = new McfMoney { CurrencyCode = "JPY", Value = 0 },
                    }
            )
        );

    [Fact]
    public void Money_is_compared_by_its_value() => Assert.Empty(Compare(
        order => order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 2.5m },
        found => found.Items![0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 2.50m }));

    [Fact]
    public void A_change_is_in_force_when_all_that_was_sent_shows()
    {
        var update = new McfOrderUpdate
        {
            FulfillmentAction = "Ship",
            DisplayableOrderComment = "Thank you for your order.",
            Items = [new McfOrderUpdateItem { SellerFulfillmentOrderItemId = "1", Quantity = 2 }],
        };
        Assert.Empty(OrderComparison.Differences(update, Echo()));
        update.Items[0].Quantity = 1;
        update.DisplayableOrderId = "Other";
        update.NotificationEmails = ["a@example.com"];
        Assert.Equal(3, OrderComparison.Differences(update, Echo()).Count);
    }

    /// <summary>The members of an order to be placed that an order that was read has too, as differences name them.</summary>
    private static IEnumerable<string> ReadBack(Type type, string prefix) =>
        type.GetProperties()
            .Where(member =>
                type != typeof(McfOrderRequest)
                || (member.Name != "SellerFulfillmentOrderId" && typeof(McfOrder).GetProperty(member.Name) is not null)
            )
            .Where(member =>
                member.DeclaringType != typeof(McfSellerObject)
                && member.Name
                    is not ("SellerFulfillmentOrderItemId" or "ShopSku" or "ProductName" or "AdditionalColumns" or "AdditionalData")
            )
            .SelectMany(member =>
                member.PropertyType switch
                {
                    var list when list == typeof(McfCollection<McfOrderRequestItem>) =>
                        ReadBack(typeof(McfOrderRequestItem), "Items['1']."),
                    { IsGenericType: true } => [prefix + member.Name],
                    var table when table == typeof(McfDictionary) => [prefix + member.Name],
                    { IsClass: true } part when part.Namespace == typeof(McfOrder).Namespace && part != typeof(McfMoney) => ReadBack(
                        part,
                        prefix + member.Name + "."
                    ),
                    _ => [prefix + member.Name],
                }
            );

    private static IReadOnlyList<string> Compare(Action<McfOrderRequest> changeOrder, Action<McfOrder> changeFound)
    {
        var (order, found) = (Orders.Simple(), Echo());
        changeOrder(order);
        changeFound(found);
        return OrderComparison.Differences(order, found, UnitedStates);
    }

    private static McfAddress WithName(string name)
    {
        var address = Orders.Simple().DestinationAddress!;
        address.Name = name;
        return address;
    }

    private static McfOrderRequestItem Line(int quantity) =>
        new()
        {
            SellerSku = "MUG-BLUE",
            SellerFulfillmentOrderItemId = "1",
            Quantity = quantity,
        };

    private static McfOrderItem FoundLine(int quantity) =>
        new()
        {
            SellerSku = "MUG-BLUE",
            SellerFulfillmentOrderItemId = "1",
            Quantity = quantity,
        };

    private static McfOrder Echo() => new()
    {
        SellerFulfillmentOrderId = "A-1",
        MarketplaceId = "ATVPDKIKX0DER",
        DisplayableOrderId = "A-1",
        DisplayableOrderDate = new DateTime(2024, 6, 1, 8, 30, 0, DateTimeKind.Utc),
        DisplayableOrderComment = "Thank you for your order.",
        ShippingSpeedCategory = "Standard",
        FulfillmentAction = "Ship",
        FulfillmentPolicy = "FillOrKill",
        DestinationAddress = Orders.Simple().DestinationAddress,
        Items = [new McfOrderItem { SellerSku = "MUG-BLUE", SellerFulfillmentOrderItemId = "1", Quantity = 2 }],
        IsDetailed = true,
    };
}
