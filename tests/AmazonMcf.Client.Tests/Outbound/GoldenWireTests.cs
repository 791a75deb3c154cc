using AmazonMcf.Connection;

namespace AmazonMcf.Outbound;

/// <summary>What leaves for each operation, to the letter. A body is broken into lines here only to be read.</summary>
public class GoldenWireTests
{
    public static TheoryData<string, string> Requests => new()
    {
        {
            "getFulfillmentPreview",
            """
            POST /fba/outbound/2020-07-01/fulfillmentOrders/preview
            Accept: application/json
            Content-Length: 527
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"marketplaceId":"ATVPDKIKX0DER","address":{"name":"Ada Example","addressLine1":"1 Sample Street",
            "city":"Springfield","stateOrRegion":"IL","postalCode":"62701","countryCode":"US"},"items":[{"sellerSku":"MUG",
            "quantity":2,"perUnitDeclaredValue":{"currencyCode":"USD","value":"12.50"},"sellerFulfillmentOrderItemId":"1"}],
            "shippingSpeedCategories":["Standard","Expedited"],"includeCODFulfillmentPreview":true,
            "includeDeliveryWindows":true,"featureConstraints":[{"featureName":"BLANK_BOX",
            "featureFulfillmentPolicy":"Required"}]}
            """
        },
        {
            "deliveryOffers",
            """
            POST /fba/outbound/2020-07-01/deliveryOffers
            Accept: application/json
            Content-Length: 236
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"product":{"productIdentifier":{"merchantSku":"MUG \u0022BLUE\u0022"},"amount":{"unitOfMeasure":"Eaches",
            "value":"2"}},"terms":{"origin":{"countryCode":"US"},"destination":{"deliveryAddress":{"postalCode":"62701",
            "countryCode":"US"}}}}
            """
        },
        {
            "listAllFulfillmentOrders",
            """
            GET /fba/outbound/2020-07-01/fulfillmentOrders?queryStartDate=2024-06-01T08%3A30%3A00Z
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "createFulfillmentOrder",
            """
            POST /fba/outbound/2020-07-01/fulfillmentOrders
            Accept: application/json
            Content-Length: 1054
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"marketplaceId":"ATVPDKIKX0DER","sellerFulfillmentOrderId":"A/B #1\u002Bx","displayableOrderId":"1001",
            "displayableOrderDate":"2024-06-01T08:30:00Z","displayableOrderComment":"Thanks!",
            "shippingSpeedCategory":"Expedited","destinationAddress":{"name":"Ada Example","addressLine1":"1 Sample Street",
            "city":"Springfield","stateOrRegion":"IL","postalCode":"62701","countryCode":"US"},"fulfillmentAction":"Hold",
            "fulfillmentPolicy":"FillAllAvailable","shipFromCountryCode":"US","notificationEmails":["ada@example.com"],
            "featureConstraints":[{"featureName":"BLANK_BOX","featureFulfillmentPolicy":"Required"}],
            "items":[{"sellerSku":"MUG","sellerFulfillmentOrderItemId":"1","quantity":2,"giftMessage":"Enjoy",
            "displayableComment":"Blue","fulfillmentNetworkSku":"X000000001","perUnitDeclaredValue":{"currencyCode":"USD",
            "value":"12.50"},"perUnitPrice":{"currencyCode":"USD","value":"19.99"},"perUnitTax":{"currencyCode":"USD",
            "value":"1.60"}}],"paymentInformation":[{"paymentTransactionId":"P-1","paymentMode":"CreditCard",
            "paymentDate":"2024-06-01T08:30:00Z"}]}
            """
        },
        {
            "getPackageTrackingDetails",
            """
            GET /fba/outbound/2020-07-01/tracking?packageNumber=212794779
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "listReturnReasonCodes",
            """
            GET /fba/outbound/2020-07-01/returnReasonCodes?sellerSku=A%2FB&sellerFulfillmentOrderId=A%2FB%20%231%2Bx&language=fr_CA
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "createFulfillmentReturn",
            """
            PUT /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx/return
            Accept: application/json
            Content-Length: 158
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"items":[{"sellerReturnItemId":"R-1","sellerFulfillmentOrderItemId":"1","amazonShipmentId":"D1",
            "returnReasonCode":"CR-DEFECTIVE","returnComment":"Broken"}]}
            """
        },
        {
            "getFulfillmentOrder",
            """
            GET /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "updateFulfillmentOrder",
            """
            PUT /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx
            Accept: application/json
            Content-Length: 442
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"displayableOrderDate":"2024-06-01T08:30:00Z","destinationAddress":{"name":"Ada Example",
            "addressLine1":"1 Sample Street","city":"Springfield","stateOrRegion":"IL","postalCode":"62701",
            "countryCode":"US"},"fulfillmentAction":"Ship","fulfillmentPolicy":"FillAll","shipFromCountryCode":"US",
            "notificationEmails":[],"items":[{"sellerSku":"MUG","sellerFulfillmentOrderItemId":"1","quantity":1,
            "perUnitPrice":{"currencyCode":"USD","value":"3"}}]}
            """
        },
        {
            "cancelFulfillmentOrder",
            """
            PUT /fba/outbound/2020-07-01/fulfillmentOrders/A%2FB%20%231%2Bx/cancel
            Accept: application/json
            Content-Length: 0
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "submitFulfillmentOrderStatusUpdate",
            """
            PUT /fba/outbound/2020-07-01/fulfillmentOrders/A-1/status
            Accept: application/json
            Content-Length: 47
            Content-Type: application/json
            User-Agent: *
            x-amz-access-token: Atza|1

            {"fulfillmentOrderStatus":"CompletePartialled"}
            """
        },
        {
            "getFeatures",
            """
            GET /fba/outbound/2020-07-01/features?marketplaceId=ATVPDKIKX0DER
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "getFeatureInventory",
            """
            GET /fba/outbound/2020-07-01/features/inventory/BLANK_BOX?marketplaceId=ATVPDKIKX0DER&queryStartDate=2024-06-01T08%3A30%3A00Z
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
        {
            "getFeatureSKU",
            """
            GET /fba/outbound/2020-07-01/features/inventory/BLANK_BOX/A%2FB%20%231%2Bx?marketplaceId=ATVPDKIKX0DER
            Accept: application/json
            User-Agent: *
            x-amz-access-token: Atza|1
            """
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Leaves_exactly_so(string operation, string expected)
    {
        var agent = "User-Agent: " + ProductHeader.Compose("PowerShell/7.6.5");
        var sent = (await Calls.SendAsync(operation)).ToString();
        Assert.Equal(Join(expected), sent.Replace(agent, "User-Agent: *", StringComparison.Ordinal));
    }

    [Fact]
    public void Covers_every_operation() => Assert.Equal(
        OutboundOperations.All.Select(operation => operation.Name).Order(), Requests.Select(row => (string)row[0]).Order());

    private static string Join(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n");
        return parts.Length == 1 ? text : parts[0] + "\n\n" + parts[1].Replace("\n", "", StringComparison.Ordinal);
    }
}
