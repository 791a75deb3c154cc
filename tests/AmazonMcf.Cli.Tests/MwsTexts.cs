namespace AmazonMcf.Cli;

/// <summary>
/// What requests of MWS are made of, a parameter a line, and the same in JSON where the Selling Partner API is asked too.
/// </summary>
internal static class MwsTexts
{
    public const string AtHomeJson =
        """
        {"name":"Pat Example","addressLine1":"123 Sample Street","addressLine2":"Floor 2","addressLine3":"Door 3",
        "districtOrCounty":"Washtenaw",
         "city":"Ann Arbor","stateOrRegion":"MI","countryCode":"US","postalCode":"48104","phone":"555-0100"}
        """;

    public const string InJapanJson =
        """
        {"name":"Amazon 太郎","addressLine1":"1-2-3","addressLine2":"Building 101","stateOrRegion":"Tokyo","countryCode":"JP",
        "postalCode":"150-0002",
         "phone":"03-5550-0100"}
        """;

    private const string FnSku = "X00WLKKH4D";
    private const string Reason = "CR-UNWANTED_ITEM";

    public static string AtHome(string prefix) =>
        $"""
        {prefix}.Name=Pat Example
        {prefix}.Line1=123 Sample Street
        {prefix}.Line2=Floor 2
        {prefix}.Line3=Door 3
        {prefix}.DistrictOrCounty=Washtenaw
        {prefix}.City=Ann Arbor
        {prefix}.StateOrProvinceCode=MI
        {prefix}.CountryCode=US
        {prefix}.PostalCode=48104
        {prefix}.PhoneNumber=555-0100
        """;

    public static string InJapan(string prefix) =>
        $"""
        {prefix}.Name=Amazon 太郎
        {prefix}.Line1=1-2-3
        {prefix}.Line2=Building 101
        {prefix}.StateOrProvinceCode=Tokyo
        {prefix}.CountryCode=JP
        {prefix}.PostalCode=150-0002
        {prefix}.PhoneNumber=03-5550-0100
        """;

    public static string Item(string currency) =>
        $"""
        Items.member.1.SellerSKU={OrderCsv.Sku}
        Items.member.1.SellerFulfillmentOrderItemId=L-1
        Items.member.1.Quantity=2
        Items.member.1.GiftMessage=Happy day & night
        Items.member.1.DisplayableComment=Blue one
        Items.member.1.FulfillmentNetworkSKU={FnSku}
        Items.member.1.PerUnitDeclaredValue.CurrencyCode={currency}
        Items.member.1.PerUnitDeclaredValue.Value=30
        Items.member.1.PerUnitPrice.CurrencyCode={currency}
        Items.member.1.PerUnitPrice.Value=40.50
        Items.member.1.PerUnitTax.CurrencyCode={currency}
        Items.member.1.PerUnitTax.Value=2.00
        """;

    public static string Head(string id, string country) =>
        $"""
        SellerFulfillmentOrderId={id}
        FulfillmentAction=Ship
        DisplayableOrderId=D-{id}
        DisplayableOrderDateTime=2026-11-20T01:02:03Z
        DisplayableOrderComment=a*b~c+d e/f
        FulfillmentPolicy=FillAll
        ShipFromCountryCode={country}
        NotificationEmailList.member.1=a@example.com
        NotificationEmailList.member.2=b+c@example.com
        """;

    public static string ReturnLines(string id, string shipment, string line) =>
        $"""
        SellerFulfillmentOrderId={id}
        Items.member.1.SellerReturnItemId=R-1
        Items.member.1.SellerFulfillmentOrderItemId={line}
        Items.member.1.AmazonShipmentId={shipment}
        Items.member.1.ReturnReasonCode={Reason}
        Items.member.1.ReturnComment=Too blue
        """;

    public static string ReturnJson(string shipment, string line, string item) =>
        $$"""
        {"items":[{"sellerReturnItemId":"{{item}}","sellerFulfillmentOrderItemId":"{{line}}","amazonShipmentId":"{{shipment}}",
          "returnReasonCode":"{{Reason}}","returnComment":"Too blue"}]}
        """;
}
