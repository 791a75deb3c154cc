using System.Text;
using AmazonMcf.Model;
using AmazonMcf.Testing;

namespace AmazonMcf.Fuzz;

/// <summary>Good responses of each kind, to be damaged.</summary>
internal static class RecordedResponses
{
    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["order"] = Orders.Echo().Content.ReadAsStringAsync().Result,
        ["create"] = "{}",
        ["list"] = """
            {"payload":{"fulfillmentOrders":[
            {"sellerFulfillmentOrderId":"A-1","marketplaceId":"ATVPDKIKX0DER","displayableOrderId":"A-1",
            "displayableOrderDate":"2024-06-01T08:30:00Z",
            "displayableOrderComment":"Thanks","shippingSpeedCategory":"Standard","destinationAddress":{"name":"Ada Example",
            "addressLine1":"1 Sample Street",
            "city":"Springfield","stateOrRegion":"IL","postalCode":"62701","countryCode":"US"},"receivedDate":"2024-06-01T12:00:00Z",
            "fulfillmentOrderStatus":"RECEIVED","statusUpdatedDate":"2024-06-01T12:00:00Z","notificationEmails":[]},
            {"sellerFulfillmentOrderId":"A-2","fulfillmentOrderStatus":"COMPLETE"},{"sellerFulfillmentOrderId":"A-3",
            "fulfillmentOrderStatus":"CANCELLED"}]}}
            """,
        ["tracking"] = """
            {"payload":{"packageNumber":7,"trackingNumber":"1Z999","carrierCode":"UPS","carrierPhoneNumber":"",
            "carrierURL":"https://example.com/",
            "shipDate":"2024-06-02T00:00:00Z","estimatedArrivalDate":"2024-06-05T00:00:00Z","shipToAddress":{"city":"Springfield",
            "state":"IL","country":"US"},
            "currentStatus":"IN_TRANSIT","trackingEvents":[{"eventDate":"2024-06-02T10:00:00Z","eventAddress":{"city":"Troy","state":"MI",
            "country":"US"},
            "eventCode":"EVENT_202","eventDescription":"On its way"}]}}
            """,
        ["preview"] = """
            {"payload":{"fulfillmentPreviews":[{"shippingSpeedCategory":"Standard","isFulfillable":true,"isCODCapable":false,
            "marketplaceId":"ATVPDKIKX0DER",
            "estimatedShippingWeight":{"unit":"POUNDS","value":"1.5"},"estimatedFees":[{"name":"FBAPerUnitFulfillmentFee",
            "amount":{"currencyCode":"USD","value":"5.95"}}],
            "fulfillmentPreviewShipments":[{"earliestShipDate":"2024-06-02T00:00:00Z","latestShipDate":"2024-06-03T00:00:00Z",
            "fulfillmentPreviewItems":[{"sellerSku":"MUG-BLUE","quantity":2,"sellerFulfillmentOrderItemId":"1"}]}],
            "unfulfillablePreviewItems":[]}]}}
            """,
        ["reasons"] =
            """{"payload":{"reasonCodeDetails":[{"returnReasonCode":"CR-DEFECTIVE","description":"Defective","translatedDescription":"Defekt"}]}}""",
        ["return"] = """
            {"payload":{"returnItems":[{"sellerReturnItemId":"1-1","sellerFulfillmentOrderItemId":"1","amazonShipmentId":"D1",
            "sellerReturnReasonCode":"X",
            "status":"New","statusChangedDate":"2024-06-01T12:00:00Z","returnAuthorizationId":"RMA1"}],"invalidReturnItems":[],
            "returnAuthorizations":[{"returnAuthorizationId":"RMA1","fulfillmentCenterId":"PHX1","returnToAddress":{"name":"Amazon",
            "addressLine1":"1 Way",
            "city":"Phoenix","stateOrRegion":"AZ","postalCode":"85001","countryCode":"US"},"amazonRmaId":"D2",
            "rmaPageURL":"https://example.com/"}]}}
            """,
        ["features"] = """{"payload":{"features":[{"featureName":"BLANK_BOX","featureDescription":"No brand","sellerEligible":true}]}}""",
        ["login"] = """{"access_token":"Atza|1","token_type":"bearer","expires_in":3600,"refresh_token":"Atzr|1"}""",
    };

    /// <summary>The kinds there are.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [.. Bodies.Keys];

    /// <summary>A refusal.</summary>
    public static byte[] Error { get; } =
        Encoding.UTF8.GetBytes("""{"errors":[{"code":"InvalidInput","message":"Requested order 'A-1' not found","details":""}]}""");

    public static byte[] Body(string kind) => Encoding.UTF8.GetBytes(Bodies[kind]);

    public static McfPreviewRequest Preview() => new()
    {
        Address = Orders.Simple().DestinationAddress,
        Items = [new() { SellerSku = "MUG-BLUE", Quantity = 2, SellerFulfillmentOrderItemId = "1" }],
    };

    public static IReadOnlyList<McfReturnRequestItem> Return() =>
        [
            new()
            {
                SellerReturnItemId = "1-1",
                SellerFulfillmentOrderItemId = "1",
                AmazonShipmentId = "D1",
                ReturnReasonCode = "CR-DEFECTIVE",
            },
        ];
}
