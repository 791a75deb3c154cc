using System.Text.Json;
using AmazonMcf.Connection;
using AmazonMcf.Model;
using AmazonMcf.Outbound.Mapping;
using AmazonMcf.Outbound.Wire;

namespace AmazonMcf.Submission;

public class OrderEchoTests
{
    private static readonly DateTime Now = new(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    private static readonly McfMarketplace UnitedStates = McfMarketplaces.Find("US")!;

    public static TheoryData<Action<McfOrderRequest>> Spellings =>
    [
        _ => { },
        order => order.MarketplaceId = "us",
        order => order.ShippingSpeedCategory = "STANDARD",
        order => order.DestinationAddress!.CountryCode = "us",
        order => order.DestinationAddress!.AddressLine2 = "",
        order => order.DisplayableOrderDate = Now.ToLocalTime(),
        order => order.DisplayableOrderDate = DateTime.SpecifyKind(Now, DateTimeKind.Unspecified),
        order => order.Items[0].SellerFulfillmentOrderItemId = null,
        order => order.Items[0].PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 2.50m },
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void An_order_equals_itself_as_the_service_hands_it_back_whatever_its_spelling(Action<McfOrderRequest> spell)
    {
        var order = Order();
        spell(order);
        Assert.Equal([], OrderComparison.Differences(order, HandBack(order), UnitedStates));
    }

    [Fact]
    public void A_real_difference_is_named_and_personal_data_is_not()
    {
        var found = HandBack(Order());
        var order = Order();
        (order.Items[0].Quantity, order.DestinationAddress!.Name) = (9, "Somebody Else");
        var differences = OrderComparison.Differences(order, found, UnitedStates);
        Assert.Equal(2, differences.Count);
        Assert.Contains(differences, text => text.Contains("Quantity", StringComparison.Ordinal));
        Assert.DoesNotContain(differences, text => text.Contains("Somebody", StringComparison.Ordinal));
    }

    private static McfOrderRequest Order() =>
        new()
        {
            SellerFulfillmentOrderId = "A-1",
            DisplayableOrderDate = Now,
            DestinationAddress = new McfAddress
            {
                Name = "Ann",
                AddressLine1 = "1 High Street",
                City = "Troy",
                PostalCode = "48084",
                CountryCode = "US",
            },
            Items =
            [
                new McfOrderRequestItem
                {
                    SellerSku = "S",
                    Quantity = 1,
                    SellerFulfillmentOrderItemId = "1",
                },
            ],
        };

    private static McfOrder HandBack(McfOrderRequest order)
    {
        var sent = JsonSerializer.SerializeToElement(
            OrderRequestMapping.ToWire(order, UnitedStates.MarketplaceId, Now), OutboundJsonContext.Default.CreateFulfillmentOrderRequest);
        return OrderMapping.ToModel(new GetFulfillmentOrderResult
        {
            FulfillmentOrder = sent.Deserialize(OutboundJsonContext.Default.FulfillmentOrder),
            FulfillmentOrderItems = [.. sent.GetProperty("items").EnumerateArray()
                .Select(item => item.Deserialize(OutboundJsonContext.Default.FulfillmentOrderItem)!)],
        });
    }
}
