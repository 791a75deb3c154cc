namespace AmazonMcf.Mws;

/// <summary>One request and one response of every operation, with every member the operation has.</summary>
public static class MwsSamples
{
    private const string Address =
        "<Name>Pat Example</Name><Line1>123 Sample Street</Line1><Line2>Floor 2</Line2><Line3>Door "
            + "3</Line3><DistrictOrCounty>Washtenaw</DistrictOrCounty>"
        + "<City>Ann Arbor</City><StateOrProvinceCode>MI</StateOrProvinceCode><CountryCode>US</CountryCode>"
        + "<PostalCode>48104</PostalCode><PhoneNumber>555-0100</PhoneNumber>";

    private const string Head =
        "<SellerFulfillmentOrderId>{0}</SellerFulfillmentOrderId><MarketplaceId>A1VC38T7YXB528</MarketplaceId>"
            + "<DisplayableOrderId>D-{0}</DisplayableOrderId>"
        + "<DisplayableOrderDateTime>2016-09-02T17:26:56Z</DisplayableOrderDateTime>"
        + "<DisplayableOrderComment>Thanks</DisplayableOrderComment>"
        + "<ShippingSpeedCategory>ScheduledDelivery</ShippingSpeedCategory>"
        + "<DeliveryWindow><StartDateTime>2016-09-05T03:00:00Z</StartDateTime><EndDateTime>2016-09-05T05:00:00Z</EndDateTime>"
        + "</DeliveryWindow>"
        + "<DestinationAddress>"
        + Address
        + "</DestinationAddress><FulfillmentAction>Ship</FulfillmentAction><FulfillmentPolicy>FillAll</FulfillmentPolicy>"
        + "<CODSettings><IsCODRequired>true</IsCODRequired><CODCharge><CurrencyCode>JPY</CurrencyCode><Value>400.50</Value></CODCharge>"
        + "<CODChargeTax><CurrencyCode>JPY</CurrencyCode><Value>30</Value></CODChargeTax><ShippingCharge>"
        + "<CurrencyCode>JPY</CurrencyCode><Value>100</Value></ShippingCharge>"
        + "<ShippingChargeTax><CurrencyCode>JPY</CurrencyCode><Value>7</Value></ShippingChargeTax></CODSettings>"
        + "<ReceivedDateTime>2016-09-02T17:26:57Z</ReceivedDateTime><FulfillmentOrderStatus>COMPLETE_PARTIALLED</FulfillmentOrderStatus>"
        + "<StatusUpdatedDateTime>2016-09-05T23:48:48.5Z</StatusUpdatedDateTime><NotificationEmailList><member>a@example.com</member>"
        + "<member>b@example.com</member></NotificationEmailList>";

    private const string ReturnItem =
        "<SellerReturnItemId>R-1</SellerReturnItemId><SellerFulfillmentOrderItemId>L-1</SellerFulfillmentOrderItemId>"
            + "<AmazonShipmentId>SHIP1</AmazonShipmentId>"
        + "<SellerReturnReasonCode>WRONG</SellerReturnReasonCode><ReturnComment>Too "
        + "blue</ReturnComment><AmazonReturnReasonCode>CR-X</AmazonReturnReasonCode>"
        + "<Status>Processed</Status><StatusChangedDate>2016-09-12T02:40:36Z</StatusChangedDate>"
        + "<ReturnAuthorizationId>RA-1</ReturnAuthorizationId>"
        + "<ReturnReceivedCondition>Sellable</ReturnReceivedCondition><FulfillmentCenterId>FC1</FulfillmentCenterId>";

    private const string Authorization =
        "<ReturnAuthorizationId>RA-1</ReturnAuthorizationId><FulfillmentCenterId>FC1</FulfillmentCenterId><ReturnToAddress>" + Address
        + "</ReturnToAddress><AmazonRmaId>RMA-1</AmazonRmaId><RmaPageURL>https://example.com/rma?a=1&amp;b=2</RmaPageURL>";

    private const string Money = "<CurrencyCode>JPY</CurrencyCode><Value>12.50</Value>";

    private const string Weight = "<Unit>KG</Unit><Value>1.25</Value>";

    private const string Item =
        "<SellerSKU>S&amp;1</SellerSKU><SellerFulfillmentOrderItemId>L-1</SellerFulfillmentOrderItemId><Quantity>5</Quantity>"
            + "<GiftMessage>Happy day</GiftMessage>"
        + "<DisplayableComment>Blue one</DisplayableComment><FulfillmentNetworkSKU>FN1</FulfillmentNetworkSKU>"
        + "<OrderItemDisposition>Sellable</OrderItemDisposition>"
        + "<CancelledQuantity>1</CancelledQuantity><UnfulfillableQuantity>2</UnfulfillableQuantity>"
        + "<EstimatedShipDateTime>2016-09-03T07:07:53Z</EstimatedShipDateTime>"
        + "<EstimatedArrivalDateTime>2016-09-05T08:07:53Z</EstimatedArrivalDateTime><PerUnitDeclaredValue>"
        + Money
        + "</PerUnitDeclaredValue><PerUnitPrice>"
        + Money
        + "</PerUnitPrice><PerUnitTax>"
        + Money
        + "</PerUnitTax>";

    private const string Shipment =
        "<AmazonShipmentId>SHIP1</AmazonShipmentId><FulfillmentCenterId>FC1</FulfillmentCenterId>"
            + "<FulfillmentShipmentStatus>SHIPPED</FulfillmentShipmentStatus>"
        + "<ShippingDateTime>2016-09-03T07:00:00Z</ShippingDateTime>"
        + "<EstimatedArrivalDateTime>2016-09-04T07:00:00Z</EstimatedArrivalDateTime>"
        + "<FulfillmentShipmentItem><member><SellerSKU>S&amp;"
        + "1</SellerSKU><SellerFulfillmentOrderItemId>L-1</SellerFulfillmentOrderItemId><Quantity>2</Quantity>"
        + "<PackageNumber>77</PackageNumber></member></FulfillmentShipmentItem><FulfillmentShipmentPackage><member>"
        + "<PackageNumber>77</PackageNumber>"
        + "<CarrierCode>UPS</CarrierCode><TrackingNumber>93ZZ00</TrackingNumber>"
        + "<EstimatedArrivalDateTime>2016-09-04T09:00:00Z</EstimatedArrivalDateTime></member></FulfillmentShipmentPackage>";

    private const string PreviewItem =
        "<SellerSKU>S&amp;1</SellerSKU><Quantity>2</Quantity><SellerFulfillmentOrderItemId>L-1</SellerFulfillmentOrderItemId>";

    private const string Preview =
        "<ShippingSpeedCategory>Priority</ShippingSpeedCategory><ScheduledDeliveryInfo><DeliveryTimeZone>Asia/Tokyo</DeliveryTimeZone>"
            + "<DeliveryWindows><member>"
        + "<StartDateTime>2016-09-05T03:00:00Z</StartDateTime><EndDateTime>2016-09-05T05:00:00Z</EndDateTime></member></DeliveryWindows>"
        + "</ScheduledDeliveryInfo>"
        + "<IsFulfillable>true</IsFulfillable><IsCODCapable>false</IsCODCapable><MarketplaceId>A1VC38T7YXB528</MarketplaceId>"
        + "<EstimatedShippingWeight>"
        + Weight
        + "</EstimatedShippingWeight><EstimatedFees><member><Name>FBAPerUnitFulfillmentFee</Name><Amount>"
        + Money
        + "</Amount></member></EstimatedFees>"
        + "<FulfillmentPreviewShipments><member><EarliestShipDate>2016-09-03T07:00:00Z</EarliestShipDate>"
        + "<LatestShipDate>2016-09-03T08:00:00Z</LatestShipDate>"
        + "<EarliestArrivalDate>2016-09-04T07:00:00Z</EarliestArrivalDate><LatestArrivalDate>2016-09-04T08:00:00Z</LatestArrivalDate>"
        + "<FulfillmentPreviewItems><member>"
        + PreviewItem
        + "<EstimatedShippingWeight>"
        + Weight
        + "</EstimatedShippingWeight><ShippingWeightCalculationMethod>Package</ShippingWeightCalculationMethod>"
        + "</member></FulfillmentPreviewItems></member></FulfillmentPreviewShipments><UnfulfillablePreviewItems><member>"
        + PreviewItem
        + "<ItemUnfulfillableReasons><member>InventoryUnavailable</member></ItemUnfulfillableReasons></member></UnfulfillablePreviewItems>"
        + "<OrderUnfulfillableReasons><member>DeliverySLAUnavailable</member></OrderUnfulfillableReasons>";

    private const string Place = "<City>Ann Arbor</City><State>MI</State><Country>US</Country>";

    private const string Tracking =
        "<PackageNumber>77</PackageNumber><TrackingNumber>93ZZ00</TrackingNumber><CarrierCode>UPS</CarrierCode>"
            + "<CarrierPhoneNumber>555-0111</CarrierPhoneNumber>"
        + "<CarrierURL>https://example.com/ups</CarrierURL><ShipDate>2016-09-03T07:00:00Z</ShipDate>"
        + "<EstimatedArrivalDate>2016-09-04T07:00:00Z</EstimatedArrivalDate>"
        + "<ShipToAddress>"
        + Place
        + "</ShipToAddress><CurrentStatus>DELIVERED</CurrentStatus><SignedForBy>P. E.</SignedForBy>"
        + "<AdditionalLocationInfo>FRONT_DOOR</AdditionalLocationInfo><TrackingEvents><member>"
        + "<EventDate>2016-09-04T06:00:00Z</EventDate><EventAddress>"
        + Place
        + "</EventAddress><EventCode>EVENT_301</EventCode></member></TrackingEvents>";

    private static readonly string Orders =
        "<NextToken>more</NextToken><FulfillmentOrders><member>"
        + Head.Replace("{0}", "O-1", StringComparison.Ordinal)
        + "</member><member>"
        + Head.Replace("{0}", "O-2", StringComparison.Ordinal)
        + "</member></FulfillmentOrders>";

    private static readonly string AddressParameters = string.Join(
        "&",
        "Name=Amazon%20%E5%A4%AA%E9%83%8E",
        "Line1=1-2-3",
        "Line2=Building%20101",
        "Line3=x",
        "DistrictOrCounty=y",
        "City=z",
        "StateOrProvinceCode=Tokyo",
        "CountryCode=JP",
        "PostalCode=150-0002",
        "PhoneNumber=555-0100"
    );

    private static readonly string ItemParameters =
        "&Items.member.1.SellerSKU=S%261&Items.member.1.SellerFulfillmentOrderItemId=L-1&Items.member.1.Quantity=2&"
            + "Items.member.1.GiftMessage=Hi&Items.member.1.DisplayableComment=c"
        + "&Items.member.1.FulfillmentNetworkSKU=FN1&Items.member.1.PerUnitDeclaredValue.CurrencyCode=JPY&"
        + "Items.member.1.PerUnitDeclaredValue.Value=30"
        + "&Items.member.1.PerUnitPrice.CurrencyCode=JPY&Items.member.1.PerUnitPrice.Value=40.00&"
        + "Items.member.1.PerUnitTax.CurrencyCode=JPY&Items.member.1.PerUnitTax.Value=2.00"
        + "&Items.member.2.SellerSKU=S2&Items.member.2.SellerFulfillmentOrderItemId=L-2&Items.member.2.Quantity=1";

    private static readonly string HeadParameters =
        "&MarketplaceId=A1VC38T7YXB528&SellerFulfillmentOrderId=O-1&FulfillmentAction=Ship&DisplayableOrderId=D-1&"
            + "DisplayableOrderDateTime=2014-01-02T00:00:00Z"
        + "&DisplayableOrderComment=a%2Ab~c%2Bd%20e%2Ff&ShippingSpeedCategory=Standard&FulfillmentPolicy=FillAll&ShipFromCountryCode=JP"
        + "&NotificationEmailList.member.1=a%40example.com&NotificationEmailList.member.2=b%40example.com";

    private static readonly string CodParameters = string.Concat(
        new[] { "CODCharge", "CODChargeTax", "ShippingCharge", "ShippingChargeTax" }.Select(charge =>
            $"&CODSettings.{charge}.CurrencyCode=JPY&CODSettings.{charge}.Value=10.00"
        )
    );

    /// <summary>Operation to request, without what signs it.</summary>
    public static IReadOnlyDictionary<string, string> Requests { get; } =
        new Dictionary<string, string>
        {
            ["GetFulfillmentPreview"] =
                "&MarketplaceId=A1VC38T7YXB528&"
                + Prefixed("Address.")
                + ItemParameters
                + "&ShippingSpeedCategories.member.1=Standard&ShippingSpeedCategories.member.2=Priority&"
                + "IncludeCODFulfillmentPreview=true&IncludeDeliveryWindows=true",
            ["CreateFulfillmentOrder"] =
                HeadParameters
                + "&"
                + Prefixed("DestinationAddress.")
                + "&DeliveryWindow.StartDateTime=2014-01-03T03:00:00Z&DeliveryWindow.EndDateTime=2014-01-03T05:00:00Z"
                + "&CODSettings.IsCODRequired=true"
                + CodParameters
                + ItemParameters,
            ["UpdateFulfillmentOrder"] =
                HeadParameters + "&" + Prefixed("DestinationAddress.") + ItemParameters + "&Items.member.1.OrderItemDisposition=Sellable",
            ["GetFulfillmentOrder"] = "&SellerFulfillmentOrderId=O-1",
            ["ListAllFulfillmentOrders"] = "&QueryStartDateTime=2014-01-02T02:40:36Z&FulfillmentMethod.member.1=Consumer",
            ["ListAllFulfillmentOrdersByNextToken"] = "&NextToken=abc%2B%2F%3D",
            ["GetPackageTrackingDetails"] = "&PackageNumber=77",
            ["CancelFulfillmentOrder"] = "&SellerFulfillmentOrderId=O-1",
            ["ListReturnReasonCodes"] = "&MarketplaceId=A1VC38T7YXB528&SellerFulfillmentOrderId=O-1&SellerSKU=S1&Language=fr_CA",
            ["CreateFulfillmentReturn"] =
                "&SellerFulfillmentOrderId=O-1&Items.member.1.SellerReturnItemId=R-1&Items.member.1.SellerFulfillmentOrderItemId=L-1"
                + "&Items.member.1.AmazonShipmentId=SHIP1&Items.member.1.ReturnReasonCode=WRONG&Items.member.1.ReturnComment=Too%20blue",
            ["GetServiceStatus"] = "",
        }.ToDictionary(
            entry => entry.Key,
            entry => $"Action={entry.Key}&Version=2010-10-01&SellerId=A2TESTSELLER1&Timestamp=2014-01-02T02:40:36Z" + entry.Value
        );

    /// <summary>Operation to response.</summary>
    public static IReadOnlyDictionary<string, string> Responses { get; } =
        new Dictionary<string, string?>
        {
            ["GetFulfillmentPreview"] = "<FulfillmentPreviews><member>" + Preview + "</member></FulfillmentPreviews>",
            ["CreateFulfillmentOrder"] = null,
            ["UpdateFulfillmentOrder"] = null,
            ["GetFulfillmentOrder"] =
                "<FulfillmentOrder>"
                + Head.Replace("{0}", "O-1", StringComparison.Ordinal)
                + "</FulfillmentOrder><FulfillmentOrderItem><member>"
                + Item
                + "</member></FulfillmentOrderItem><FulfillmentShipment><member>"
                + Shipment
                + "</member></FulfillmentShipment><ReturnItemList><member>"
                + ReturnItem
                + "</member></ReturnItemList><ReturnAuthorizationList><member>"
                + Authorization
                + "</member></ReturnAuthorizationList>",
            ["ListAllFulfillmentOrders"] = Orders,
            ["ListAllFulfillmentOrdersByNextToken"] = Orders,
            ["GetPackageTrackingDetails"] = Tracking,
            ["CancelFulfillmentOrder"] = null,
            ["ListReturnReasonCodes"] =
                "<ReasonCodeDetailsList><member><ReturnReasonCode>WRONG</ReturnReasonCode><Description>Wrong item</Description>"
                + "<TranslatedDescription>Mauvais article</TranslatedDescription></member></ReasonCodeDetailsList>",
            ["CreateFulfillmentReturn"] =
                "<ReturnItemList><member>"
                + ReturnItem
                + "</member></ReturnItemList><InvalidReturnItemList><member><SellerReturnItemId>R-2</SellerReturnItemId>"
                + "<SellerFulfillmentOrderItemId>L-2</SellerFulfillmentOrderItemId><InvalidItemReason>"
                + "<InvalidItemReasonCode>NoReturnableQuantity</InvalidItemReasonCode>"
                + "<Description>None left</Description></InvalidItemReason></member></InvalidReturnItemList><ReturnAuthorizationList>"
                + "<member>"
                + Authorization
                + "</member></ReturnAuthorizationList>",
            ["GetServiceStatus"] = "<Status>GREEN_I</Status><Timestamp>2014-01-02T02:40:36Z</Timestamp>",
        }.ToDictionary(entry => entry.Key, entry => Response(entry.Key, entry.Value));

    public static string Errors { get; } =
        """<?xml version="1.0"?><ErrorResponse xmlns="http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/">"""
        + "<Error><Type>Sender</Type><Code>InvalidRequestException</Code><Message>Requested order 'X' not found</Message><Detail/></Error>"
        + "<RequestID>id-1</RequestID></ErrorResponse>";

    public static string Response(string operation, string? result) =>
        $"""<?xml version="1.0" encoding="utf-8"?><{operation}Response """
        + """xmlns="http://mws.amazonaws.com/FulfillmentOutboundShipment/2010-10-01/">"""
        + (result is null ? "" : $"<{operation}Result>{result}</{operation}Result>")
        + $"<ResponseMetadata><RequestId>id-1</RequestId></ResponseMetadata></{operation}Response>";

    private static string Prefixed(string prefix) => string.Join("&", AddressParameters.Split('&').Select(parameter => prefix + parameter));
}
