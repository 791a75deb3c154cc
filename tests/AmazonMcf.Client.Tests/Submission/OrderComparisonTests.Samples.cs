using AmazonMcf.Model;

namespace AmazonMcf.Submission;

/// <summary>The orders that are compared, and the changes to each member.</summary>
public sealed partial class OrderComparisonTests
{
    /// <summary>An order with everything; what identifies a person says Secret.</summary>
    private static McfOrderRequest Full(string word)
    {
        var number = word.Length;
        var money = new McfMoney { CurrencyCode = "USD", Value = number };
        return new McfOrderRequest
        {
            SellerFulfillmentOrderId = "A-1",
            MarketplaceId = word,
            ShipFromCountryCode = word,
            DisplayableOrderId = word,
            DisplayableOrderDate = new DateTime(2024, 6, number, 0, 0, 0, DateTimeKind.Utc),
            DisplayableOrderComment = word,
            ShippingSpeedCategory = word,
            DeliveryWindow = new()
            {
                StartDate = new(2024, 7, number, 0, 0, 0, DateTimeKind.Utc),
                EndDate = new(2024, 7, number + 1, 0, 0, 0, DateTimeKind.Utc),
            },
            DestinationAddress = new McfAddress
            {
                Name = "Secret" + word,
                AddressLine1 = "Secret" + word,
                AddressLine2 = "Secret" + word,
                AddressLine3 = "Secret" + word,
                City = "Secret" + word,
                DistrictOrCounty = "Secret" + word,
                StateOrRegion = word,
                PostalCode = "Secret" + word,
                CountryCode = word,
                Phone = "Secret" + word,
            },
            DeliveryPreferences = new()
            {
                DeliveryInstructions = "Secret" + word,
                DropOffLocation = new() { Type = word, Attributes = new() { ["neighborName"] = "Secret" + word } },
            },
            FulfillmentAction = word,
            FulfillmentPolicy = word,
            CodSettings = new()
            {
                IsCodRequired = word == "One",
                CodCharge = money,
                CodChargeTax = money,
                ShippingCharge = money,
                ShippingChargeTax = money,
            },
            NotificationEmails = ["Secret" + word],
            FeatureConstraints = [Feature(word, "Required")],
            Items =
            [
                new McfOrderRequestItem
                {
                    SellerSku = word,
                    SellerFulfillmentOrderItemId = "1",
                    Quantity = number,
                    GiftMessage = "Secret" + word,
                    DisplayableComment = word,
                    FulfillmentNetworkSku = word,
                    PerUnitDeclaredValue = money,
                    PerUnitPrice = money,
                    PerUnitTax = money,
                },
            ],
            PaymentInformation = [new McfPayment { PaymentTransactionId = "Secret" + word, PaymentMode = word }],
        };
    }

    /// <summary>The order as the service would return it.</summary>
    private static McfOrder Echo(McfOrderRequest order)
    {
        var line = order.Items[0];
        return new McfOrder
        {
            MarketplaceId = order.MarketplaceId,
            ShipFromCountryCode = order.ShipFromCountryCode,
            DisplayableOrderId = order.DisplayableOrderId,
            DisplayableOrderDate = order.DisplayableOrderDate,
            DisplayableOrderComment = order.DisplayableOrderComment,
            ShippingSpeedCategory = order.ShippingSpeedCategory,
            DeliveryWindow = order.DeliveryWindow,
            DestinationAddress = order.DestinationAddress,
            DeliveryPreferences = order.DeliveryPreferences,
            FulfillmentAction = order.FulfillmentAction,
            FulfillmentPolicy = order.FulfillmentPolicy,
            CodSettings = order.CodSettings,
            NotificationEmails = order.NotificationEmails!,
            FeatureConstraints = order.FeatureConstraints!,
            PaymentInformation = order.PaymentInformation!,
            IsDetailed = true,
            Items =
            [
                new McfOrderItem
                {
                    SellerSku = line.SellerSku,
                    SellerFulfillmentOrderItemId = line.SellerFulfillmentOrderItemId,
                    Quantity = line.Quantity,
                    GiftMessage = line.GiftMessage,
                    DisplayableComment = line.DisplayableComment,
                    FulfillmentNetworkSku = line.FulfillmentNetworkSku,
                    PerUnitDeclaredValue = line.PerUnitDeclaredValue,
                    PerUnitPrice = line.PerUnitPrice,
                    PerUnitTax = line.PerUnitTax,
                },
            ],
        };
    }

    private static void Change(McfOrder found, string member)
    {
        var line = found.Items![0];
        switch (member)
        {
            case "MarketplaceId":
                found.MarketplaceId = "A1PA6795UKMFR9";
                break;
            case "DisplayableOrderId":
                found.DisplayableOrderId = "A-2";
                break;
            case "DisplayableOrderDate":
                found.DisplayableOrderDate = found.DisplayableOrderDate!.Value.AddSeconds(1);
                break;
            case "DisplayableOrderComment":
                found.DisplayableOrderComment = "Hello";
                break;
            case "ShippingSpeedCategory":
                found.ShippingSpeedCategory = "Priority";
                break;
            case "FulfillmentPolicy":
                found.FulfillmentPolicy = "FillAll";
                break;
            case "AddressLine2":
                found.DestinationAddress!.AddressLine2 = "Apt 5";
                break;
            case "CountryCode":
                found.DestinationAddress!.CountryCode = "CA";
                break;
            case "Window":
                found.DeliveryWindow = new()
                {
                    StartDate = new(2024, 6, 2, 3, 0, 0, DateTimeKind.Utc),
                    EndDate = new(2024, 6, 2, 5, 0, 0, DateTimeKind.Utc),
                };
                break;
            case "Cod":
                found.CodSettings = new() { IsCodRequired = true };
                break;
            case "NotificationEmails":
                found.NotificationEmails = ["a@example.com"];
                break;
            case "FeatureConstraints":
                found.FeatureConstraints = [Feature("BLANK_BOX", "Required")];
                break;
            case "SellerSku":
                line.SellerSku = "MUG-RED";
                break;
            case "Quantity":
                line.Quantity = 3;
                break;
            case "GiftMessage":
                line.GiftMessage = "Enjoy";
                break;
            case "PerUnitDeclaredValue":
                line.PerUnitDeclaredValue = new() { CurrencyCode = "USD", Value = 2.5m };
                break;
            case "ExtraLine":
                found.Items =
                [
                    line,
                    new McfOrderItem
                    {
                        SellerSku = "CUP",
                        SellerFulfillmentOrderItemId = "9",
                        Quantity = 1,
                    },
                ];
                break;
            case "MissingLine":
                found.Items = [];
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(member), member, "unknown");
        }
    }

    private static McfFeatureSetting Feature(string name, string policy) => new() { FeatureName = name, FeatureFulfillmentPolicy = policy };
}
