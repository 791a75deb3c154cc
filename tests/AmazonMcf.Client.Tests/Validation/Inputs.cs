using AmazonMcf.Connection;
using AmazonMcf.Model;

namespace AmazonMcf.Tests.Validation;

/// <summary>Inputs without an error, for tests to spoil.</summary>
internal static class Inputs
{
    public static McfMarketplace UnitedStates => McfMarketplaces.Find("US")!;

    public static McfMarketplace Japan => McfMarketplaces.Find("JP")!;

    public static McfMarketplace India => McfMarketplaces.Find("IN")!;

    public static McfMarketplace Brazil => McfMarketplaces.Find("BR")!;

    public static McfMarketplace Spain => McfMarketplaces.Find("ES")!;

    public static McfOrderRequest Order() => new()
    {
        SellerFulfillmentOrderId = "ORDER-1",
        DisplayableOrderId = "Web 4711",
        DisplayableOrderDate = new DateTime(2024, 6, 1, 0, 0, 0, DateTimeKind.Utc),
        DisplayableOrderComment = "Thanks",
        ShippingSpeedCategory = "Standard",
        DestinationAddress = Address(),
        NotificationEmails = ["ann@example.com"],
        Items = [Line("1"), Line("2")],
    };

    /// <summary>Sends an order to a different country, with the values that customs need.</summary>
    public static void SendAbroad(this McfOrderRequest order, string country, string state, string? postalCode = null)
    {
        (order.DestinationAddress!.CountryCode, order.DestinationAddress.StateOrRegion) = (country, state);
        order.DestinationAddress.PostalCode = postalCode ?? order.DestinationAddress.PostalCode;
        foreach (var item in order.Items)
        {
            item.PerUnitDeclaredValue = new McfMoney { CurrencyCode = "USD", Value = 12 };
        }
    }

    public static McfOrderRequest JapaneseOrder()
    {
        var order = Order();
        order.ShippingSpeedCategory = "ScheduledDelivery";
        order.DestinationAddress = JapaneseAddress();
        order.DeliveryWindow = new McfDeliveryWindow { StartDate = Noon, EndDate = Noon.AddHours(2) };
        order.CodSettings = new McfCodSettings { IsCodRequired = true, CodCharge = Yen(300) };
        order.DeliveryPreferences = new McfDeliveryPreferences { DropOffLocation = new McfDropOffLocation { Type = "GARAGE" } };
        foreach (var item in order.Items)
        {
            item.PerUnitPrice = Yen(1200);
        }

        return order;
    }

    public static McfOrderRequest IndianOrder()
    {
        var order = Order();
        order.DestinationAddress!.CountryCode = "IN";
        order.DestinationAddress.StateOrRegion = "Karnataka";
        order.PaymentInformation = [new McfPayment { PaymentTransactionId = "T1", PaymentMode = "UPI", PaymentDate = Noon }];
        foreach (var item in order.Items)
        {
            item.PerUnitDeclaredValue = new McfMoney { CurrencyCode = "INR", Value = 500 };
        }

        return order;
    }

    public static McfAddress Address() => new()
    {
        Name = "Ann Example",
        AddressLine1 = "1 High Street",
        City = "Troy",
        StateOrRegion = "MI",
        PostalCode = "48084",
        CountryCode = "US",
    };

    public static McfAddress JapaneseAddress() => new()
    {
        Name = "Ann Example",
        AddressLine1 = "1-2-3",
        StateOrRegion = "Tokyo",
        PostalCode = "100-0001",
        CountryCode = "JP",
    };

    public static McfOrderRequestItem Line(string id) => new() { SellerSku = "SKU-1", SellerFulfillmentOrderItemId = id, Quantity = 1 };

    public static McfMoney Yen(decimal value) => new() { CurrencyCode = "JPY", Value = value };

    public static string Text(int length) => new('x', length);

    private static DateTime Noon => new(2024, 6, 1, 3, 0, 0, DateTimeKind.Utc);
}
